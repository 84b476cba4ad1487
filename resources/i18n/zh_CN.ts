<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DeepChange</name>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add file…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;After</source>
        <translation>后期(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;Before</source>
        <translation>前期(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Cancel adding</source>
        <translation>取消添加(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Detect change</source>
        <translation>检测变化(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Detect change…</source>
        <translation>检测变化(&amp;D)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Draw the sample</source>
        <translation>抽取样本(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Folder of wheels</source>
        <translation>wheel 文件夹(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Grid</source>
        <translation>像素网格(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Guide…</source>
        <translation>指南(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Improve the model with this review</source>
        <translation>用此审核改进模型(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Judge it</source>
        <translation>判读样本(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Measure the map</source>
        <translation>测量地图(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Names</source>
        <translation>名称模式(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Open a sample…</source>
        <translation>打开样本(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Open sample scene: {}</source>
        <translation>打开示例场景(&amp;O)：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Polygons of each pair</source>
        <translation>每对的多边形(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Precision</source>
        <translation>数值精度(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Review change…</source>
        <translation>审核变化(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Save to</source>
        <translation>保存到(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/install"/>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Start from</source>
        <translation>起始模型(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>&amp;Threshold</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 band</source>
        <translation>1 个波段</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 computer</source>
        <translation>1 台计算机</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 device</source>
        <translation>1 个设备</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pair</source>
        <translation>1 对</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pixel</source>
        <translation>1 个像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 polygon of change</source>
        <translation>1 个变化多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>1 where that is sure, else 0</source>
        <translation>可靠时为 1，否则为 0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 window</source>
        <translation>1 个窗口</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 worker</source>
        <translation>1 个工作进程</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A Das&amp;k cluster</source>
        <translation>Dask 集群(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask.</source>
        <translation>变化图、变化多边形或掩膜。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask: what is to be measured.</source>
        <translation>变化图、变化多边形或掩膜：要测量的对象。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A file of ImageNet weights for the network&apos;s backbone.</source>
        <translation>用于网络骨干的 ImageNet 权重文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A folder with train and val, as Prepare training data makes it. With Resume: the run&apos;s.</source>
        <translation>含 train 和 val 的文件夹，如“准备训练数据”所制作。“继续”时：该运行的训练集。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model also learns from where nothing changed: in views where the polygons are all the change there is, press “Nothing else here”.</source>
        <translation>模型也从没有变化之处学习：在多边形即为全部变化的视图中，请按“此处无其他变化”。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>A model file, or weights as published (.pth, .pt, .ckpt …); nothing in them is run</source>
        <translation>模型文件，或已发布的权重（.pth、.pt、.ckpt …）；不运行其中任何内容</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model learns from at least {} accepted and {} rejected polygons: {} to go.</source>
        <translation>模型至少需从 {} 个接受的和 {} 个拒绝的多边形中学习：还差 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder, or with Resume that of the run; it gets the model and its report.</source>
        <translation>新的或空的文件夹，“继续”时为该运行的文件夹；其中将有模型及其报告。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder; it gets the folders train, val and test.</source>
        <translation>新的或空的文件夹；其中将有 train、val 和 test 文件夹。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A new, small model ({})</source>
        <translation>新的小模型（{}）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>A package from {} broke off or is not the one that this version of the plugin knows.</source>
        <translation>来自 {} 的软件包中断，或不是此版本插件所认识的那个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A page of all figures, with curves where the result is a change map; or a JSON file.</source>
        <translation>包含全部指标的页面，结果为变化图时附曲线；或 JSON 文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A result of Detect change.</source>
        <translation>“检测变化”的结果。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A window of {} pixels is too small; choose {} or more.</source>
        <translation>{} 像素的窗口太小；请选择 {} 或更大。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A&amp;rea</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>About the model</source>
        <translation>关于模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>About {} of the common area has no data in one of the images, and is left out.</source>
        <translation>公共区域约 {} 在其中一幅影像中没有数据，将被忽略。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>About {} of {} pending polygons remain</source>
        <translation>{1} 个待定多边形中约剩 {0} 个</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept polygon {}</source>
        <translation>接受多边形 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept {} polygons</source>
        <translation>接受 {} 个多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy of {}</source>
        <translation>{} 的精度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy sample</source>
        <translation>精度样本</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add &amp;layers by their dates</source>
        <translation>按日期添加图层(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add a model or published weights</source>
        <translation>添加模型或已发布的权重</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add an empty &amp;row</source>
        <translation>添加空行(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add files of the &amp;same names</source>
        <translation>添加同名文件(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add pairs of images.</source>
        <translation>请添加影像对。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add published weights</source>
        <translation>添加已发布的权重</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add the model {}</source>
        <translation>添加模型 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Add them</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add two images of the same place to the project.</source>
        <translation>请将同一地点的两幅影像添加到工程。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding a model</source>
        <translation>正在添加模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding the model failed: {}.</source>
        <translation>添加模型失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Address of a package index of your own, such as https://server/simple</source>
        <translation>您自己的软件包索引的地址，例如 https://server/simple</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>After</source>
        <translation>后期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>After image</source>
        <translation>后期影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>After: {}</source>
        <translation>后期：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement with the reference</source>
        <translation>与参考的一致性</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All networks side by side</source>
        <translation>所有网络并列比较</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Also copies it to {}, where Detect change finds it by name.</source>
        <translation>同时复制到 {}，“检测变化”可按名称找到它。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>An image, from a raster file. Empty: the one that the change map was made from.</source>
        <translation>影像，来自栅格文件。留空：制作变化图所用的影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>An unfinished run is kept here; with the same settings it is continued.</source>
        <translation>此处保留着未完成的运行；以相同设置将继续它。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Another model is named {}, so this one is called {}.</source>
        <translation>另一个模型名为 {}，因此此模型称为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Another number divides the ground in another way.</source>
        <translation>换一个数会以另一种方式划分地面。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Another window of QGIS is installing or removing the engine.</source>
        <translation>QGIS 的另一个窗口正在安装或移除引擎。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Another…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Area in m²</source>
        <translation>面积 (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Area of change</source>
        <translation>变化面积</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that counts (polygons)</source>
        <translation>计入的区域（多边形）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that was looked at (polygons)</source>
        <translation>查看过的区域（多边形）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area to analyse (polygons)</source>
        <translation>要分析的区域（多边形）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Assign CRS…</source>
        <translation>指定 CRS…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>At its worst</source>
        <translation>最差情况</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>BSD 2-clause licence.</source>
        <translation>BSD 2-clause 许可。</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>BSD-2-Clause</source>
        <translation>BSD-2-Clause</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Back</source>
        <translation>上一个</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers in the model&apos;s order, such as 4,3,2. Empty: by the bands&apos; colours.</source>
        <translation>按模型顺序的波段编号，例如 4,3,2。留空：依波段颜色。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: all, colours first.</source>
        <translation>波段编号，例如 4,3,2。留空：全部，颜色波段在前。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: those that both images have.</source>
        <translation>波段编号，例如 4,3,2。留空：两幅影像共有的波段。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Band {} of “{}” is {}, but band {} of “{}” is {}.</source>
        <translation>“{1}”的波段 {0} 是{2}，而“{4}”的波段 {3} 是{5}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands aft&amp;er</source>
        <translation>后期波段(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands after</source>
        <translation>后期波段</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands be&amp;fore</source>
        <translation>前期波段(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands before</source>
        <translation>前期波段</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Bars: polygons by probability. Pale: pixels of the map. Drag the line or use arrow keys.</source>
        <translation>柱：按概率的多边形。浅色：变化图的像素。拖动线条或使用方向键。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Before</source>
        <translation>前期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before and after are the same file; choose two images.</source>
        <translation>前期和后期是同一个文件；请选择两幅影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Before and after are the same image, {}; choose two.</source>
        <translation>前期和后期是同一幅影像 {}；请选择两幅。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after in turn: by a tap until the next one, or as long as the key is held.</source>
        <translation>交替显示前期和后期：按一下直到再按，或按住按键期间。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after, with a divider.</source>
        <translation>前期和后期，以分隔线隔开。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before image</source>
        <translation>前期影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Before, after, and the after image with what was found (white), invented (red) and missed (blue): of forty pairs of each kind the one with most wrong pixels. Images of Kampala: OpenAerialMap contributors, CC BY 4.0.</source>
        <translation>前期、后期，以及标有找到（白）、误报（红）和漏报（蓝）的后期影像：每类四十对中错误像素最多的一对。坎帕拉影像：OpenAerialMap 贡献者，CC BY 4.0。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Before: {}</source>
        <translation>前期：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Billion
operations</source>
        <translation>运算
（十亿）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Block (patches)</source>
        <translation>地块 (图块)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Both decided {}; the same for {}.</source>
        <translation>两者都决定了 {} 个；其中 {} 相同。</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>Buildings, 0.1 to 1 m</source>
        <translation>建筑，0.1 至 1 m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>By IR-MAD</source>
        <translation>用 IR-MAD</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>By which the best epoch is chosen, 0 to 1.</source>
        <translation>据此选择最佳轮次，0 至 1。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>CGNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>每个数据集的 CGNet_best_iou.pth，链接见 readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Came with the plugin</source>
        <translation>随插件提供</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. A run with the same settings and output continues from here.</source>
        <translation>已取消。设置和输出相同的运行将从此处继续。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Cancelled. Detect change with the same settings continues where it stopped.</source>
        <translation>已取消。以相同设置再次“检测变化”将从停止处继续。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消。未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Run it again with the same folder and “Resume” to go on.</source>
        <translation>已取消。请用同一文件夹并勾选“继续”再次运行以继续。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Cancelled. What came whole is kept for the next time.</source>
        <translation>已取消。已完整获取的内容会保留到下次。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Cancelled; the polygons stay as they were.</source>
        <translation>已取消；多边形保持原样。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change between {} and {}, found by the model {} at the threshold {}.</source>
        <translation>{} 与 {} 之间的变化，由模型 {} 在阈值 {} 下找到。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change is</source>
        <translation>变化依据</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Change is detected by an engine that runs beside QGIS, in a Python of its own, and no such Python was found on this computer. One button installs it, with torch and a few other packages. QGIS and its Python stay as they are, and the engine can be removed again in the plugin&apos;s settings.</source>
        <translation>变化由在 QGIS 之外、以独立 Python 运行的引擎检测，而本机上未找到这样的 Python。按一个按钮即可安装它，连同 torch 和其他几个软件包。QGIS 及其 Python 保持不变，引擎可在插件设置中再次移除。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map</source>
        <translation>变化图</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map to polygons</source>
        <translation>变化图转多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} ({}) makes no polygon</source>
        <translation>小于 {}（{}）的变化不生成多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} makes no polygon</source>
        <translation>小于 {} 的变化不生成多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change on the map: {}. Judged by: {}. {} random pixels judged.</source>
        <translation>地图上的变化：{}。判读者：{}。已判读 {} 个随机像素。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change polygons</source>
        <translation>变化多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change probability</source>
        <translation>变化概率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change probability from which a pixel counts as change; higher finds less</source>
        <translation>像素计为变化的最低变化概率；越高找到的越少</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Change vector analysis</source>
        <translation>变化向量分析</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change: {} → {}</source>
        <translation>变化：{} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area (m²)</source>
        <translation>变化面积 (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in both (m²)</source>
        <translation>两者都变化的面积 (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the first only (m²)</source>
        <translation>仅第一个变化的面积 (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the second only (m²)</source>
        <translation>仅第二个变化的面积 (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area: {}</source>
        <translation>变化面积：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Changes of all pairs</source>
        <translation>所有对的变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check &amp;devices</source>
        <translation>检查设备(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check devices</source>
        <translation>检查设备</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking the devices failed: {}.</source>
        <translation>检查设备失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking; QGIS&apos;s task bar tells how far it is…</source>
        <translation>正在检查；进度见 QGIS 的任务栏…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose Python…</source>
        <translation>选择 Python…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Choose a Python that has torch and GDAL in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>请在 设置 ▸ 选项… ▸ Deep Change Detection 中选择带有 torch 和 GDAL 的 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose a layer of change polygons to review.</source>
        <translation>请选择要审核的变化多边形图层。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer of polygons.</source>
        <translation>请选择多边形图层。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer whose extent bounds the area.</source>
        <translation>请选择一个图层，以其范围限定区域。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model in Detect change.</source>
        <translation>请在“检测变化”中选择模型。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model.</source>
        <translation>请选择模型。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Choose another Python in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>请在 设置 ▸ 选项… ▸ Deep Change Detection 中选择其他 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Choose either a layer of what changed or a folder of labelled pairs.</source>
        <translation>请选择变化图层或标注影像对文件夹之一。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose only the folder and keep the name</source>
        <translation>只选择文件夹并保留名称</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the before and the after image under Images.</source>
        <translation>请在“影像”下选择前期和后期影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the change polygons</source>
        <translation>请选择变化多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the engine&apos;s Python</source>
        <translation>选择引擎的 Python</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the file that the scheduler wrote</source>
        <translation>选择调度器写出的文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the folder of wheels</source>
        <translation>选择 wheel 文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the two folders of images.</source>
        <translation>请选择两个影像文件夹。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the {} image.</source>
        <translation>请选择{}影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose where to save the map of change.</source>
        <translation>请选择变化图的保存位置。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click a line across the polygon; a right click or Enter cuts, Esc gives up.</source>
        <translation>点击横穿多边形的线；右键或回车切开，Esc 放弃。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click into a field and press a key; Delete leaves the command without one.</source>
        <translation>点击字段并按下按键；Delete 使命令没有按键。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click on the map: the keys rest while another part of the window has the focus.</source>
        <translation>请点击地图：窗口的其他部分有焦点时按键不起作用。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of a change that was missed; a right click or Enter ends, Esc gives up.</source>
        <translation>点击遗漏变化的各角点；右键或回车结束，Esc 放弃。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of the area; a right click or Enter ends, Esc gives up.</source>
        <translation>点击区域的各角点；右键或回车结束，Esc 放弃。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/guide"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/library"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Close other windows of QGIS that run the engine, then try again.</source>
        <translation>请关闭正在运行引擎的其他 QGIS 窗口，然后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the after image may look like change.</source>
        <translation>后期影像约 {} 被云或雪覆盖，可能被误认为变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the before image may look like change.</source>
        <translation>前期影像约 {} 被云或雪覆盖，可能被误认为变化。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Clusters of principal components</source>
        <translation>主成分聚类</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Co&amp;mpare on the map</source>
        <translation>在地图上比较(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Cohen&apos;s kappa {} (95 %: {} to {}).</source>
        <translation>Cohen&apos;s kappa {}（95 %：{} 至 {}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare each device with the processor; takes a few minutes</source>
        <translation>将每个设备与处理器比较；需要几分钟</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare many pairs of images with the options chosen here</source>
        <translation>用此处选择的选项比较多个影像对</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compare two results</source>
        <translation>比较两个结果</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared at pixels of {}, which suit the model.</source>
        <translation>以 {} 的像素进行比较，适合该模型。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared by the bands {}: {}</source>
        <translation>按波段 {} 比较：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared pixel by pixel: {} pixels in common</source>
        <translation>逐像素比较：共有 {} 个像素</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares colours pixel by pixel. Needs no model and works with any bands and any resolution.</source>
        <translation>逐像素比较颜色。无需模型，适用于任意波段和任意分辨率。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares small blocks of pixels and divides them into changed and unchanged (PCA and k-means). Needs no model, and finds what is larger than single pixels.</source>
        <translation>比较小块像素并将其分为变化和未变化（PCA 和 k-means）。无需模型，可找到大于单个像素的变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compares two images of the same place and gives each pixel a probability of change, from 0 to 1, and the changed places as polygons.

The images may differ in CRS, pixel size, extent and data type: the result lies on the pixels of the after image and covers what both have in common. Images of any size work; what a cancelled run has done is kept, and the same run started again continues from there.

The engine runs outside QGIS, in a Python that has torch: Raster ▸ Deep Change Detection ▸ Set up the engine… installs one.</source>
        <translation>比较同一地点的两幅影像，给出每个像素的变化概率（0 至 1），并以多边形给出发生变化之处。

两幅影像的 CRS、像素大小、范围和数据类型可以不同：结果采用后期影像的像素，覆盖两者的公共部分。影像大小不限；被取消的运行已完成的部分会保留，再次启动相同的运行将从该处继续。

引擎在 QGIS 之外以带有 torch 的 Python 运行：栅格 ▸ Deep Change Detection ▸ 设置引擎… 可安装一个。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what a network trained on photographs sees in both images: any kind of change in fine images, by three bands. Needs no model file.</source>
        <translation>比较用照片训练的网络在两幅影像中所见：用三个波段找出精细影像中的任何变化。无需模型文件。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what the bands say together, whatever light, haze or calibration did to them (IR-MAD). Needs no model, works at any resolution, and is at its best with four bands or more.</source>
        <translation>综合比较各波段所含信息，不受光照、雾霾或定标影响（IR-MAD）。无需模型，适用于任意分辨率，四个或更多波段时效果最佳。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Compute on</source>
        <translation>计算位置</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compute on the workers of a Dask cluster: the address of its scheduler, or the file that it wrote. Empty: this computer computes. At first it is what the plugin&apos;s options name.</source>
        <translation>在 Dask 集群的工作进程上计算：其调度器的地址，或它写出的文件。留空：由本计算机计算。初始值为插件选项中所写的值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Computes on the Dask cluster at {}, and Preview here on this computer</source>
        <translation>在 {} 的 Dask 集群上计算，“预览此处”在本计算机上计算</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connect to the cluster and ask its workers what they compute on</source>
        <translation>连接集群，询问其工作进程用什么设备计算</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connected change smaller than this makes no polygon, and smaller holes in polygons are filled; the map of probability stays as it is</source>
        <translation>小于此面积的连通变化不生成多边形，多边形中小于此面积的孔洞会被填充；概率图保持不变</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 &amp;JSON</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copy dia&amp;gnostics</source>
        <translation>复制诊断信息(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct</source>
        <translation>校正</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct where it is sure</source>
        <translation>可靠时校正</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Count the probabilities of the map</source>
        <translation>统计变化图的概率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Counts where a result and a reference agree on change, by pixels and by objects, and gives precision, recall, F1, IoU, overall accuracy and kappa, with a page of figures and curves.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the result, or of the reference where the result is polygons. A pixel counts where both hold data; polygons are known everywhere, so name the area that was mapped if it is smaller. Polygons that a review has rejected are no change.</source>
        <translation>按像素和对象统计结果与参考在变化上一致之处，给出精确率、召回率、F1、IoU、总体精度和 kappa，并附有指标和曲线的页面。

两者可以是变化图、掩膜或多边形，像素和 CRS 可以不同。采用结果的像素；结果是多边形时采用参考的。两者都有数据的像素才计入；多边形处处已知，因此若成图区域较小，请指明该区域。审核中被拒绝的多边形不算变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Create it</source>
        <translation>创建</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cuts two images, and what is known of the change between them, into the patches that a model learns from, and divides them into parts for training, validation and testing that share no ground.

What is known may be polygons that were reviewed (accepted ones are change; rejected ones and “Nothing else here” are none; the images are those of the change map beside them), polygons or a mask of all change there is, or a folder of labelled pairs with subfolders such as A, B and label.</source>
        <translation>将两幅影像及其间变化的已知信息切成供模型学习的图块，并划分为训练、验证和测试三部分，各部分没有共同的地面。

已知信息可以是经过审核的多边形（接受的是变化；拒绝的和“此处无其他变化”的不是；影像为其旁变化图的影像）、包含全部变化的多边形或掩膜，或带有 A、B 和 label 等子文件夹的标注影像对文件夹。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Damaged parts</source>
        <translation>损坏部分</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Dask cluster</source>
        <translation>Dask 集群</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date after</source>
        <translation>后期日期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date before</source>
        <translation>前期日期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>De&amp;vice</source>
        <translation>设备(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Decided otherwise or removed meanwhile, and left so: {}.</source>
        <translation>期间另作决定或被移除、保持不变的：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Deep Change Detection</source>
        <translation>Deep Change Detection</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Deep change vector analysis</source>
        <translation>深度变化向量分析</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect a&amp;gain with it</source>
        <translation>用它再次检测(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect again: {}</source>
        <translation>再次检测：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change</source>
        <translation>检测变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Detect change by this one</source>
        <translation>用此模型检测变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change in many pairs</source>
        <translation>检测多个影像对的变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change lists the model as {}.</source>
        <translation>“检测变化”将模型列为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change: {}</source>
        <translation>检测变化：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detecting</source>
        <translation>正在检测</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detecting change failed: {}.</source>
        <translation>检测变化失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Differs
by</source>
        <translation>差异
程度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Differs in</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done before</source>
        <translation>此前已完成</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Download the file in a browser, and add it here: its network is found by itself.</source>
        <translation>请在浏览器中下载文件并添加到此处：其网络会自动识别。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Downloading {}</source>
        <translation>下载 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Drag corners or edges, or click a new course across; Enter takes it, Esc gives up.</source>
        <translation>拖动角点或边，或点击横跨的新走向；回车采用，Esc 放弃。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Drag, or click and use the arrow keys; Shift makes larger steps</source>
        <translation>拖动，或点击后使用方向键；按住 Shift 步幅更大</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Draw a sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw missed</source>
        <translation>补画遗漏</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Draw polygon {}</source>
        <translation>绘制多边形 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Drawing the sample…</source>
        <translation>正在抽取样本…</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Drawn houses on fields near Banepa, Nepal</source>
        <translation>尼泊尔巴内帕附近农田上绘制的房屋</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw…</source>
        <translation>绘制…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Each dated image of the project with the next later one of its place</source>
        <translation>工程中每幅有日期的影像与同一地点的下一幅</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Edit outline</source>
        <translation>编辑轮廓</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Edit polygon {}</source>
        <translation>编辑多边形 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as in the map&apos;s run.</source>
        <translation>留空：同该图的运行。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as the recipe says.</source>
        <translation>留空：按方案。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Engine Python: {}</source>
        <translation>引擎的 Python：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Enter keeps what is written, Esc gives it up.</source>
        <translation>回车保留所写内容，Esc 放弃。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epoch kept</source>
        <translation>保留的轮次</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Estimate shift</source>
        <translation>估计偏移</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Evaluate against reference</source>
        <translation>对照参考评估</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Everything in common</source>
        <translation>全部公共区域</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Expected precision</source>
        <translation>预期精确率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Extent to analyse</source>
        <translation>要分析的范围</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>F1 in %,
{}</source>
        <translation>F1（%），
{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 of objects</source>
        <translation>对象 F1</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 on validation</source>
        <translation>验证 F1</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} after, undefined before.</source>
        <translation>之后 F1 为 {}，之前未定义。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} before, {} after.</source>
        <translation>F1 之前为 {}，之后为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} of the map as it is, {} of the new model.</source>
        <translation>当前变化图的 F1 为 {}，新模型为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>F1 {} on {}</source>
        <translation>F1 {}，于 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Failed: {}</source>
        <translation>失败：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>File of the map of change; the name of a folder will do</source>
        <translation>变化图的文件；给出文件夹名称即可</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Files in {} cannot be removed.</source>
        <translation>无法移除 {} 中的文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Filter</source>
        <translation>过滤</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Finds what changed between two images of the same place.</source>
        <translation>找出同一地点两幅影像之间的变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Finish what you draw by a right click or Enter, or give it up by Esc.</source>
        <translation>请用右键或回车结束绘制，或按 Esc 放弃。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First</source>
        <translation>第一份</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>First bring the before image to the after image&apos;s light, by the pixels that surely did not change</source>
        <translation>先依据肯定未变化的像素，把前期影像调整到后期影像的光照</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>First result</source>
        <translation>第一个结果</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First review</source>
        <translation>第一份审核</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Flicker</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;after</source>
        <translation>后期文件夹(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;before</source>
        <translation>前期文件夹(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of labelled pairs</source>
        <translation>标注影像对文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images after</source>
        <translation>后期影像文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images before</source>
        <translation>前期影像文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the run</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the training set by which the best epoch is chosen. Empty: val.</source>
        <translation>训练集中用于选择最佳轮次的文件夹。留空：val。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>For computers without network: a folder with all packages as wheels</source>
        <translation>用于没有网络的电脑：以 wheel 存放全部软件包的文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, as their pixel size is not known</source>
        <translation>对于这些影像：{}，因为像素大小未知</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, which is made for pixels of {}</source>
        <translation>对于这些影像：{}，适用的像素大小为 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Found automatically</source>
        <translation>自动查找</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Found by the weights</source>
        <translation>由权重识别</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>From patch to patch. Empty: the patch size.</source>
        <translation>图块之间的距离。留空：图块大小。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoPackage with a polygon for each changed place, its probability, area and review status.</source>
        <translation>GeoPackage，每处变化一个多边形，含概率、面积和审核状态。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of what was found, invented and missed, on the pixels that were counted.</source>
        <translation>GeoTIFF，在计入的像素上显示找到、误报和漏报。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of where both have change, and where one of them alone has.</source>
        <translation>GeoTIFF，显示两者都有变化和只有其中一个有变化之处。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF with the probability of change, 0 to 1, at each pixel both images have.</source>
        <translation>GeoTIFF，两幅影像共有的每个像素的变化概率，0 至 1。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or choose another Python in the options.</source>
        <translation>请获取写入权限，或在选项中选择其他 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or close what keeps its files open, then try again.</source>
        <translation>请获取写入权限，或关闭占用其文件的程序，然后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Go to the polygon under the mouse</source>
        <translation>转到鼠标下的多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Goes on with the interrupted run in the folder.</source>
        <translation>继续文件夹中被中断的运行。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Grid</source>
        <translation>像素网格</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Guide to Deep Change Detection</source>
        <translation>Deep Change Detection 指南</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Guide to the review (F1)</source>
        <translation>审核指南 (F1)</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>HCGMNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>每个数据集的 HCGMNet_best_iou.pth，链接见 readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Hide outline</source>
        <translation>隐藏轮廓</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hold the mouse button down to see the other date here.</source>
        <translation>按住鼠标按键可在此查看另一日期。</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Houses and dates are drawn; ground: OpenAerialMap contributors, CC BY 4.0</source>
        <translation>房屋和日期为绘制；地面：OpenAerialMap 贡献者，CC BY 4.0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far neighbouring windows overlap. Empty: the model&apos;s own.</source>
        <translation>相邻窗口重叠的宽度。留空：采用模型自带的值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far, in metres, an outline may move from the pixels&apos; edges. 0: it follows them exactly.</source>
        <translation>轮廓最多可偏离像素边缘多少米。0：严格沿着边缘。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>How much neighbouring windows share</source>
        <translation>相邻窗口共有的宽度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>How much of the change on the map you expect to be real</source>
        <translation>您预计地图上的变化有多少是真实的</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How often all patches are seen. Empty: as the recipe says.</source>
        <translation>全部图块被使用的次数。留空：按方案。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How to train: as a paper; strong, which pays where images are few; or fine-tune, gently on few images. Empty: the network&apos;s own.</source>
        <translation>训练方式：按论文；strong，影像少时有益；或 fine-tune，用少量影像温和训练。留空：网络自带的方案。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>If it happens again, close other programs to free memory, or lower the batch and window size.</source>
        <translation>如再次发生，请关闭其他程序以释放内存，或减小批量和窗口大小。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the earlier date</source>
        <translation>较早日期的影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the later date</source>
        <translation>较晚日期的影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Images</source>
        <translation>影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Import {}</source>
        <translation>导入 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Importing the weights failed: {}.</source>
        <translation>导入权重失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Improve model</source>
        <translation>改进模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improve the model: {}</source>
        <translation>改进模型：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improving the model failed: {}.</source>
        <translation>改进模型失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In an area drawn</source>
        <translation>在绘制的区域中</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In this view</source>
        <translation>此视图中</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Install the engine</source>
        <translation>安装引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the engine again, or choose another Python.</source>
        <translation>请重新安装引擎，或选择其他 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the plugin again.</source>
        <translation>请重新安装插件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install your system&apos;s package python3-venv, or choose another Python in the options.</source>
        <translation>请安装系统的 python3-venv 软件包，或在选项中选择其他 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installation log…</source>
        <translation>安装记录…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installed by version {} of the plugin, {}</source>
        <translation>由插件版本 {} 安装，{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing</source>
        <translation>安装</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing the engine failed: {}.</source>
        <translation>安装引擎失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Instead of a layer and two images: a folder with subfolders such as A, B and label.</source>
        <translation>代替图层和两幅影像：带有 A、B 和 label 等子文件夹的文件夹。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Intel graphics</source>
        <translation>Intel 显卡</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU of the change</source>
        <translation>变化的 IoU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU on validation</source>
        <translation>验证 IoU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It could not be added to your models: {}.</source>
        <translation>无法将它添加到您的模型：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is among your models now, as {}.</source>
        <translation>它现已在您的模型中，名为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>It is in the library already.</source>
        <translation>它已在模型库中。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is not better, so it was not added to your models; it is kept as {}.</source>
        <translation>它并不更好，因此没有添加到您的模型；它保留为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>It was not installed. Try again; if it goes on, tell whoever runs that server, or take another.</source>
        <translation>未安装。请重试；如持续出现，请告知该服务器的管理者，或换用其他服务器。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Its network is {}, of {} parameters.</source>
        <translation>其网络为 {}，有 {} 个参数。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Its polygons are not in the project.</source>
        <translation>其多边形不在工程中。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Judge at least two pixels that the map shows as {} first.</source>
        <translation>请先判读至少两个地图上显示为“{}”的像素。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Keys, labels and reviewer…</source>
        <translation>按键、标签和审核者…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>L&amp;ibrary…</source>
        <translation>模型库(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label polygon {}</source>
        <translation>为多边形 {} 加标签</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {}</source>
        <translation>标签 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {} is not worded yet; do so in the options.</source>
        <translation>标签 {} 尚无文字；请在选项中填写。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label {} polygons</source>
        <translation>为 {} 个多边形加标签</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Landsat imagery courtesy of the U.S. Geological Survey</source>
        <translation>Landsat 影像由美国地质调查局（U.S. Geological Survey）提供</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Layer to review</source>
        <translation>要审核的图层</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose extent is analysed</source>
        <translation>要分析其范围的图层</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose polygons are analysed</source>
        <translation>要分析其多边形的图层</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer&apos;s extent</source>
        <translation>图层范围</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Lays two results of one place on each other, of two models for instance, and tells how far they agree: the share of pixels, kappa, IoU of the change, and the areas that have changed by both or by one alone. A raster shows where.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the first one, or of the second where the first is polygons, and count where both hold data. Polygons that a review has rejected are no change.</source>
        <translation>将同一地点的两个结果（例如来自两个模型）相互叠加，说明它们一致的程度：一致像素的比例、kappa、变化的 IoU，以及两者都变化或只有一个变化的面积。栅格显示其位置。

两者可以是变化图、掩膜或多边形，像素和 CRS 可以不同。采用第一个的像素；第一个是多边形时采用第二个的。两者都有数据的像素才计入。审核中被拒绝的多边形不算变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Learnt from a review</source>
        <translation>从审核中学得</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Least valid share</source>
        <translation>最小有效比例</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Leave &amp;open</source>
        <translation>保持未决(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence of the published code</source>
        <translation>已发布代码的许可</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>List the model in QGIS</source>
        <translation>在 QGIS 中列出模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Log of the installation</source>
        <translation>安装记录</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Log of the run</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look at the images</source>
        <translation>查看影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look for graphics</source>
        <translation>查找显卡</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking at the images failed: {}.</source>
        <translation>查看影像失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking for graphics failed: {}.</source>
        <translation>查找显卡失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Looking for the engine&apos;s Python</source>
        <translation>查找引擎的 Python</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Looking for what this computer has…</source>
        <translation>正在查看本机的情况…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>MB,
{}</source>
        <translation>MB，
{}</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>MIT</source>
        <translation>MIT</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>MIT as a file; for non-commercial and research use only by its readme.</source>
        <translation>许可文件为 MIT；readme 称仅供非商业和研究使用。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>MIT licence.</source>
        <translation>MIT 许可。</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>MIT; readme: non-commercial, research</source>
        <translation>MIT；readme 称仅供非商业和研究使用</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Made on {} with Deep Change Detection, engine {}</source>
        <translation>于 {} 由 Deep Change Detection 制作，引擎 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again: what was downloaded whole is kept.</source>
        <translation>请腾出空间后重试：已完整下载的内容会保留。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Makes a training set of two images and what is known of their change.</source>
        <translation>用两幅影像及其变化的已知信息制作训练集。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Making the environment</source>
        <translation>创建环境</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Making the polygons anew failed: {}; nothing was changed.</source>
        <translation>重建多边形失败：{}；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Man&amp;y pairs…</source>
        <translation>多个影像对(&amp;Y)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Many at once</source>
        <translation>批量处理</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Map canvas</source>
        <translation>地图画布</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Mark background</source>
        <translation>标记背景</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measure the map</source>
        <translation>测量地图</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Measured on</source>
        <translation>测量数据</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that also steered the training: a little flattering.</source>
        <translation>在此地也参与引导训练的 {} 个图块上测得：略偏乐观。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that were kept out of the training.</source>
        <translation>在此地未参与训练的 {} 个图块上测得。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Measures how right a change map or its polygons are, against a reference.</source>
        <translation>对照参考，测量变化图或其多边形的正确程度。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measuring the map…</source>
        <translation>正在测量地图…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model after</source>
        <translation>测量此后的模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model before</source>
        <translation>测量此前的模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Merge two reviews</source>
        <translation>合并两份审核</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge two reviews…</source>
        <translation>合并两份审核…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Merge {} polygons</source>
        <translation>合并 {} 个多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Mi&amp;nimum area</source>
        <translation>最小面积(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Million
parameters</source>
        <translation>参数
（百万）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum &amp;area</source>
        <translation>最小面积(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Minimum area of a polygon (m²)</source>
        <translation>多边形的最小面积 (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Model library</source>
        <translation>模型库</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model to fine-tune</source>
        <translation>要微调的模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model&apos;s, {} pixels</source>
        <translation>模型自带，{} 像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model, threshold, area and all under More are those chosen in Detect change.</source>
        <translation>模型、阈值、区域和“更多”中的全部选项均以“检测变化”中的选择为准。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Model: {}</source>
        <translation>模型：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models and weights</source>
        <translation>模型和权重</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Models are compared by the images that are chosen here: choose two that can be.</source>
        <translation>模型用此处选择的影像进行比较:请选择两幅可以比较的影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>More polygons are looked for on the map…</source>
        <translation>正在变化图上查找更多多边形…</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Multivariate alteration detection</source>
        <translation>多元变化检测</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>N&amp;ormalise</source>
        <translation>归一化(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Name in Detect change, if it is listed</source>
        <translation>在“检测变化”中的名称（如已列入）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Neither image is georeferenced and their sizes differ ({} × {} against {} × {} pixels).</source>
        <translation>两幅影像均未配准且大小不同（{} × {} 对 {} × {} 像素）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Network and data set</source>
        <translation>网络和数据集</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>New, gone and rebuilt buildings in aerial and satellite images in red, green and blue. Learnt without a pair of real images with change, from images of one date and drawn scenes. F1 on 29 aerial pairs of France, Texas and New Zealand: 0.69, where 0.7 was wanted.</source>
        <translation>红、绿、蓝波段的航空和卫星影像中新建、消失和重建的建筑。学习时没有用过真实的变化影像对，只用了单一日期的影像和绘制的场景。在法国、得克萨斯和新西兰的 29 对航空影像上 F1 为 0.69，目标为 0.7。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next pending</source>
        <translation>下一个待定</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>No Python was found on this computer.</source>
        <translation>在本机上未找到 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>No Python with torch was found for the engine.</source>
        <translation>未找到带有 torch 的 Python 供引擎使用。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No change was found at threshold {}.</source>
        <translation>在阈值 {} 下未发现变化。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence file; for non-commercial and research use only.</source>
        <translation>没有许可文件；仅供非商业和研究使用。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence is stated.</source>
        <translation>未说明许可。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>No model can be added to {} ({}); free space there, or ask whoever may write to it.</source>
        <translation>无法向 {} 添加模型（{}）；请腾出空间，或询问有权写入的人。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No model fits these images ({}, {}). {} compares their values instead, and shows differences of every kind: of crops, shadows and seasons too.</source>
        <translation>没有适合这些影像的模型（{}，{}）。{} 将改为比较像素值，会显示各种差异，包括作物、阴影和季节的差异。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No other one is pending.</source>
        <translation>没有其他待定的。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is left to show.</source>
        <translation>没有剩余的多边形可显示。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is near enough; select the ones to merge with this one.</source>
        <translation>没有足够近的多边形；请选中要与此合并的多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No polygon of “{}” is selected.</source>
        <translation>“{}”中没有选中的多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygons, as long as the key is held.</source>
        <translation>按住按键期间不显示多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No preview can be stored: {}.</source>
        <translation>无法存储预览：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>None: packages are downloaded</source>
        <translation>无：下载软件包</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Normalise</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Note on polygon {}</source>
        <translation>多边形 {} 的备注</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note that in this view nothing has changed but the polygons; a model can learn from that.</source>
        <translation>记下此视图中除多边形外没有变化；模型可从中学习。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Noted: in this view there is no change but the polygons.</source>
        <translation>已记下：此视图中除多边形外没有变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Nothing can be said of the new model: no change lies in the part kept for measuring.</source>
        <translation>无法评价新模型：留作测量的部分中没有变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Nothing else here</source>
        <translation>此处无其他变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Number of polygons</source>
        <translation>多边形数量</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Numbers of the bands in the order that the model expects, such as 4, 3, 2</source>
        <translation>按模型所需顺序的波段编号，例如 4, 3, 2</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Numbers of those to learn from, such as 4,3,2. Empty: all.</source>
        <translation>要学习的波段编号，例如 4,3,2。留空：全部。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of a patch&apos;s pixels, 0 to 1, that are labelled and hold data; others are left out.</source>
        <translation>图块中已标注且有数据的像素比例，0 至 1；不足的图块被舍去。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of all random choices. Empty: 0.</source>
        <translation>所有随机选择的种子。留空：0。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On NVIDIA GPUs too, where that is slower.</source>
        <translation>在 NVIDIA GPU 上也是如此，但较慢。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On validation: {}</source>
        <translation>验证：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as backbone=resnet50 or width=256. Empty: the network&apos;s own.</source>
        <translation>每行一个，例如 backbone=resnet50 或 width=256。留空：网络自带的选项。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as mosaic=0.5, as in the recipe.json of a run.</source>
        <translation>每行一个，例如 mosaic=0.5，如运行的 recipe.json 中所示。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>One image has 8-bit values, the other is stretched to them: their light may differ.</source>
        <translation>一幅影像为 8 位数值，另一幅被拉伸到该范围：两者的光照可能不同。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}, or a model file. Empty: a network is trained from scratch.</source>
        <translation>{} 之一，或模型文件。留空：从头训练网络。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}; auto takes the model that suits the images. Scripts and qgis_process may also name a model file; to have it listed here, put it into {}.</source>
        <translation>{} 之一；auto 采用适合影像的模型。脚本和 qgis_process 也可以给出模型文件；要在此列出，请将其放入 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons are analysed. Empty: everything the images have in common.</source>
        <translation>只分析这些多边形内的像素。留空：影像的全部公共部分。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons count. Empty: all that both layers cover.</source>
        <translation>只计入这些多边形内的像素。留空：两个图层覆盖的全部像素。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only this box is analysed, in any CRS. Empty: everything the images have in common.</source>
        <translation>只分析此矩形，可用任意 CRS。留空：影像的全部公共部分。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Only where several networks have the same weights is it to be chosen</source>
        <translation>仅当多个网络有相同权重时才需选择</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Open a sample</source>
        <translation>打开样本</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Open sample scene</source>
        <translation>打开示例场景</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Open the folder for your own models</source>
        <translation>打开存放您自己模型的文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Open the guide where it tells of this window (F1)</source>
        <translation>打开指南中介绍此窗口的部分 (F1)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Operations</source>
        <translation>运算量</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Options of the network</source>
        <translation>网络选项</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Other &amp;Python</source>
        <translation>其他 &amp;Python</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Other values of the recipe</source>
        <translation>方案的其他值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Outside of these polygons nothing is known. Empty: all that is not change is no change.</source>
        <translation>这些多边形之外一无所知。留空：凡不是变化的都是无变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Over&amp;lap</source>
        <translation>重叠(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Overall accuracy</source>
        <translation>总体精度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Overlap (pixels)</source>
        <translation>重叠 (像素)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Overwrite existing files</source>
        <translation>覆盖现有文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Package &amp;index</source>
        <translation>软件包索引(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Packages from elsewhere</source>
        <translation>其他来源的软件包</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} has a date that is not written as 2024-05-31.</source>
        <translation>第 {} 对的日期未按 2024-05-31 的格式书写。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} lacks an image or a file to save to.</source>
        <translation>第 {} 对缺少影像或保存文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {}: {}</source>
        <translation>第 {} 对：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pairs of images</source>
        <translation>影像对</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Parameters: {}</source>
        <translation>参数：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Part for validation</source>
        <translation>验证部分</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patch size (pixels)</source>
        <translation>图块大小 (像素)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for testing</source>
        <translation>测试图块</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for training</source>
        <translation>训练图块</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for validation</source>
        <translation>验证图块</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches in a step. Empty: as the recipe says.</source>
        <translation>每步的图块数。留空：按方案。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches: {} for training, {} for validation, {} for testing</source>
        <translation>图块：训练 {}，验证 {}，测试 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, inside an area</source>
        <translation>区域内待定的</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, probability below</source>
        <translation>待定且概率低于</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel grid</source>
        <translation>像素网格</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel size (units of the CRS)</source>
        <translation>像素大小 (CRS 单位)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Pixel sizes</source>
        <translation>像素大小</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels down</source>
        <translation>向下的像素数</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels found</source>
        <translation>找到的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels invented</source>
        <translation>误报的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels missed</source>
        <translation>漏报的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels of change</source>
        <translation>变化像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in both</source>
        <translation>两者都变化的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in neither</source>
        <translation>两者都未变化的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the first only</source>
        <translation>仅第一个变化的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the second only</source>
        <translation>仅第二个变化的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of this size:</source>
        <translation>指定像素大小：</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} against {}</source>
        <translation>像素大小 {} 对 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} in both</source>
        <translation>两者像素大小均为 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels rightly without change</source>
        <translation>正确判为无变化的像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels to the right</source>
        <translation>向右的像素数</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels were drawn at random within the map&apos;s change and no change and judged without knowing which. Estimates, standard errors and ± are those of Olofsson et al.; the intervals also hold where few or no errors were seen, for which ± is too small.</source>
        <translation>像素在地图的变化和无变化部分内随机抽取，并在不知属于哪一部分的情况下判读。估计值、标准误差和 ± 按 Olofsson 等人的方法；区间在错误很少或没有错误时同样成立，而 ± 此时过小。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels without</source>
        <translation>无变化像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels without change</source>
        <translation>无变化像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has edits in {} that are not saved; save or discard them first.</source>
        <translation>多边形 {} 在 {} 中有未保存的编辑；请先保存或放弃。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has no outline; draw one.</source>
        <translation>多边形 {} 没有轮廓；请绘制一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} is no longer there; nothing was changed.</source>
        <translation>多边形 {} 已不存在；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons</source>
        <translation>多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Polygons but the rejected ones</source>
        <translation>除被拒绝者外的多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons follow in a moment…</source>
        <translation>多边形稍后更新…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons of all pairs in &amp;one file, with the date of first change</source>
        <translation>所有对的多边形存入一个文件，含首次变化日期(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons too</source>
        <translation>同时生成多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons were decided or edited while they were made anew; nothing was changed.</source>
        <translation>重建期间有多边形被决定或编辑；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons: {}</source>
        <translation>多边形：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <translation>数值精度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <comment>measure</comment>
        <translation>精确率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Precision of change (user&apos;s accuracy)</source>
        <translation>变化的精确率（用户精度）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision of objects</source>
        <translation>对象精确率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision on validation</source>
        <translation>验证精确率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Prepare training data</source>
        <translation>准备训练数据</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Preparing the folder</source>
        <translation>准备文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Preparing the training set</source>
        <translation>准备训练集</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview here</source>
        <translation>预览此处</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of change</source>
        <translation>变化预览</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of the {} in the middle of the map: what a run finds here</source>
        <translation>地图中央 {} 的预览：运行将在此找到的内容</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of {}: what a run finds here</source>
        <translation>{} 的预览：运行将在此找到的内容</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing by {} and {}…</source>
        <translation>正在用{}和{}预览…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing…</source>
        <translation>正在预览…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Probability from the threshold up</source>
        <translation>概率达到阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability from which a pixel is change</source>
        <translation>像素计为变化的最低概率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability of the polygons, with the threshold</source>
        <translation>多边形的概率，以及阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the model&apos;s own.</source>
        <translation>像素计为变化的最低概率，0 至 1。留空：采用模型自带的值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>像素计为变化的最低概率，0 至 1。留空：采用该图运行时的值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of a change map counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>变化图的像素计为变化的最低概率，0 至 1。留空：采用该图运行时的值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of that change map counts as change. Empty: the one of its run.</source>
        <translation>该变化图的像素计为变化的最低概率，0 至 1。留空：采用其运行时的值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processor cores to use at most, or auto for all.</source>
        <translation>最多使用的处理器核心数，或 auto 表示全部。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Progress of the improvement</source>
        <translation>改进的进度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Progress of the installation</source>
        <translation>安装进度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1</source>
        <translation>已发表的 F1</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1 with a star</source>
        <translation>带星号的已发表 F1</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Published data set</source>
        <translation>已发布的数据集</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, Peru: 1985 and 2020</source>
        <translation>秘鲁普卡尔帕：1985 年和 2020 年</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, satellite images of 89 m</source>
        <translation>普卡尔帕，89 m 卫星影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python that has torch in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>栅格 ▸ Deep Change Detection ▸ 设置引擎… 会安装所需内容；或在 设置 ▸ 选项… ▸ Deep Change Detection 中选择带有 torch 的 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Read polygons</source>
        <translation>读取多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Read the after image as if it were moved back by how far it lies beside the before image; nothing is moved where that cannot be told</source>
        <translation>读取后期影像时，按其相对前期影像的偏移移回；无法确定时不移动</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reading the polygons…</source>
        <translation>正在读取多边形…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Rebuild pending polygons</source>
        <translation>重建待定多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Recall of change (producer&apos;s accuracy)</source>
        <translation>变化的召回率（生产者精度）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall of objects</source>
        <translation>对象召回率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall on validation</source>
        <translation>验证召回率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Redo: {}</source>
        <translation>重做：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redone: {}</source>
        <translation>已重做：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject all</source>
        <translation>全部拒绝</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject polygon {}</source>
        <translation>拒绝多边形 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject {} polygons</source>
        <translation>拒绝 {} 个多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove a model</source>
        <translation>移除模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine</source>
        <translation>移除引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine? {} become free; to detect change it must be installed again.</source>
        <translation>移除引擎？将腾出 {}；要检测变化须重新安装。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove {}? {} goes to the trash, or is deleted where there is none.</source>
        <translation>移除 {}？{} 将移到回收站，没有回收站时会被删除。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removed; {} are free again.</source>
        <translation>已移除；重新腾出 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removing the engine…</source>
        <translation>正在移除引擎…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Repair the engine</source>
        <translation>修复引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Review</source>
        <comment>button</comment>
        <translation>审核</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review change</source>
        <translation>审核变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reviewed changes, polygons or mask</source>
        <translation>审核过的变化、多边形或掩膜</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reviewer</source>
        <translation>审核者</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>S&amp;hift</source>
        <translation>偏移(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Same place, {} in common ({} of both)</source>
        <translation>同一地点，公共面积 {}（均占 {}）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Same result each time</source>
        <translation>每次结果相同</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save &amp;into</source>
        <translation>保存到(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save into folder</source>
        <translation>保存到文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save maps into folder</source>
        <translation>将变化图保存到文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Save progress every (minutes)</source>
        <translation>保存进度的间隔 (分钟)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save the map of change</source>
        <translation>保存变化图</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save to home folder</source>
        <translation>保存到主文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Saving the area&apos;s polygons</source>
        <translation>保存区域多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second</source>
        <translation>第二份</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Second map</source>
        <translation>第二地图</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Second result</source>
        <translation>第二个结果</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second review</source>
        <translation>第二份审核</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See Settings ▸ Options… ▸ Network; a SOCKS proxy cannot be used.</source>
        <translation>见 设置 ▸ 选项… ▸ 网络；不能使用 SOCKS 代理。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether date and time of this computer are right, then try again.</source>
        <translation>请检查本机的日期和时间是否正确，然后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether this computer is online and whether it needs a proxy; {}</source>
        <translation>请检查本机是否联网以及是否需要代理；{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Select two models, the second with Ctrl: the map shows what each of them finds in sight</source>
        <translation>选择两个模型(第二个按住 Ctrl 选择):地图显示每个模型在可见范围内发现的变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Selected features only</source>
        <translation>仅选中的要素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Selected on the map</source>
        <translation>地图上选中的</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set polygon {} back to pending</source>
        <translation>将多边形 {} 恢复为待定</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the &amp;engine…</source>
        <translation>设置引擎(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Set up the engine</source>
        <translation>设置引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the engine…</source>
        <translation>设置引擎…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set {} polygons back to pending</source>
        <translation>将 {} 个多边形恢复为待定</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Several reviewers</source>
        <translation>多位审核者</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share decided</source>
        <translation>已决定的比例</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share done</source>
        <translation>已完成的比例</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for testing</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for validation</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share of pixels on which both agree</source>
        <translation>两者一致的像素比例</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Shares of the area</source>
        <translation>面积比例</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Shift</source>
        <translation>偏移</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Shift (pixels)</source>
        <translation>偏移 (像素)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}</source>
        <translation>偏移约 {} 像素，向{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}, corrected</source>
        <translation>偏移约 {} 像素，向{}，已校正</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show before</source>
        <translation>显示前期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show log</source>
        <translation>显示记录</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show map</source>
        <translation>显示变化图</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show over the map what a run would find in the part in sight (F5)</source>
        <translation>在地图上显示运行将在可见部分找到的内容（F5）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of a pixel in units of the after image&apos;s CRS</source>
        <translation>像素边长，以后期影像 CRS 的单位计</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the blocks of ground that stay together. Empty: as large as the images allow.</source>
        <translation>保持在一起的地块的边长。留空：影像允许的最大值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the patches and of the model&apos;s window. Empty: as recipe or model say.</source>
        <translation>图块和模型窗口的边长。留空：按方案或模型。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the pixels to count; needed where both layers are polygons. Empty: the pixels of the first raster.</source>
        <translation>计数所用像素的边长；两个图层都是多边形时必须给出。留空：第一个栅格的像素。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square patches.</source>
        <translation>正方形图块的边长。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of the square that the model sees at once</source>
        <translation>模型一次所见的正方形边长</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square the model sees at once. Empty: the model&apos;s own.</source>
        <translation>模型一次所见的正方形边长。留空：采用模型自带的值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Simplify polygons</source>
        <translation>简化多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Simplify polygons (m)</source>
        <translation>简化多边形 (m)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Smaller change is left out, smaller holes in polygons are filled</source>
        <translation>更小的变化会被排除，多边形中更小的孔洞会被填充</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Smaller connected change is left out, and smaller holes in a polygon are filled.</source>
        <translation>更小的连通变化会被排除，多边形中更小的孔洞会被填充。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Something else, or not known</source>
        <translation>其他，或不清楚</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed,
{}</source>
        <translation>速度，
{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Split polygon {}</source>
        <translation>分割多边形 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Start the engine</source>
        <translation>启动引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Starting the engine</source>
        <translation>启动引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Starting the engine…</source>
        <translation>正在启动引擎…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Step (pixels)</source>
        <translation>步长 (像素)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop the review and show the map as it was before</source>
        <translation>停止审核并显示此前的地图</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stop; what is done is kept and continued by the next run</source>
        <translation>停止；已完成的部分会保留，下次运行继续</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopping after the current window…</source>
        <translation>将在当前窗口之后停止…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap before and after</source>
        <translation>交换前期和后期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Swipe</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Swipe divider</source>
        <translation>卷帘分隔线</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>T&amp;est</source>
        <translation>测试(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;first</source>
        <translation>采用第一份(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;second</source>
        <translation>采用第二份(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Take one of your own models away</source>
        <translation>去掉您自己的一个模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Taken in different seasons ({} and {}): plants may look like change.</source>
        <translation>拍摄季节不同（{} 和 {}）：植被可能被误认为变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Tells for which pixel sizes the model is</source>
        <translation>说明模型适用于哪些像素大小</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far the after image lies beside the before image, in pixels, and whether that is sure: where much has changed, or there is little to see, it may not be. What has changed, clouds, haze and seasons have little influence. Nothing is written.

Detect change takes the two numbers as its shift, and reads the after image as if it were moved back.</source>
        <translation>说明后期影像相对前期影像偏移多少像素，以及是否可靠：变化很多或可见内容很少之处可能不可靠。变化、云、雾霾和季节影响很小。不写入任何内容。

“检测变化”可将这两个数作为其偏移，读取后期影像时如同已移回。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far two images of the same place are shifted against each other.</source>
        <translation>说明同一地点的两幅影像相互偏移多少。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells where two change maps or polygons of change agree, and how far.</source>
        <translation>说明两个变化图或变化多边形在何处一致以及一致的程度。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Test the cluster</source>
        <translation>测试集群</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Test-time augmentation</source>
        <translation>测试时增强</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Testing the cluster failed: {}.</source>
        <translation>测试集群失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>That is not one polygon; draw a single closed outline.</source>
        <translation>这不是一个多边形；请绘制单个闭合轮廓。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That prepare patches, on Linux. Empty: by cores.</source>
        <translation>在 Linux 上准备图块的进程数。留空：依核心数。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That training never sees, 0 to 1.</source>
        <translation>训练从不使用的部分，0 至 1。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python interpreter crashed: {} ended with status {}.</source>
        <translation>Python 解释器崩溃：{} 以状态 {} 结束。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python that QGIS brings cannot make environments.</source>
        <translation>QGIS 自带的 Python 不能创建环境。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: install your system&apos;s package python3-venv.</source>
        <translation>Python {} 不能创建环境：请安装系统的 python3-venv 软件包。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: it has no venv or no pip.</source>
        <translation>Python {} 不能创建环境：缺少 venv 或 pip。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} computes on no device.</source>
        <translation>Python {} 不能在任何设备上计算。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} has no GDAL, and for Python {}.{} the package index has none.</source>
        <translation>Python {} 没有 GDAL，软件包索引也没有适用于 Python {}.{} 的版本。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The Python {} lacks {}.</source>
        <translation>Python {} 缺少 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The area is empty; draw one.</source>
        <translation>区域为空；请绘制一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The area layer {} has no polygons; choose another, or leave the area empty.</source>
        <translation>区域图层 {} 没有多边形；请选择其他图层，或将区域留空。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The area lies outside of what the images have in common.</source>
        <translation>该区域位于影像公共部分之外。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The before image ({}) is later than the after image ({}).</source>
        <translation>前期影像（{}）晚于后期影像（{}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not trusted.</source>
        <translation>{} 的证书不受信任。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not valid today.</source>
        <translation>{} 的证书今天无效。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The change map of these polygons was not found; add it to their layer group.</source>
        <translation>未找到这些多边形的变化图；请将其添加到它们的图层组。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The change probability over the image, as long as the key is held.</source>
        <translation>按住按键期间在影像上显示变化概率。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room for the engine: {} more are needed.</source>
        <translation>磁盘空间不足以安装引擎：还需要 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room: make {} free.</source>
        <translation>磁盘空间不足：请腾出 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The download from {} broke off.</source>
        <translation>从 {} 的下载中断。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The driver {} is too old for any torch on {}: the processor computes until it is updated.</source>
        <translation>驱动程序 {} 对 {} 上的任何 torch 都太旧：更新之前由处理器计算。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine could not be started with {}: {}.</source>
        <translation>无法用 {} 启动引擎：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine did not answer within {} s of being started; try again, or choose another Python in the settings.</source>
        <translation>引擎启动后 {} 秒内没有响应；请重试，或在设置中选择其他 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine does not run in the Python {} ({}).</source>
        <translation>引擎不能在 Python {} 中运行（{}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine has not been heard of for {} s and was ended; try again.</source>
        <translation>引擎 {} 秒没有消息，已被结束；请重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine is installed into {}, apart from QGIS and its Python.</source>
        <translation>引擎安装到 {}，与 QGIS 及其 Python 分开。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine picks the model that suits the images best.</source>
        <translation>由引擎选择最适合影像的模型。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine speaks version {} of the protocol and the plugin version {}; restart QGIS, or install the plugin again if that does not help.</source>
        <translation>引擎使用协议版本 {}，而插件使用版本 {}；请重启 QGIS，如无效请重新安装插件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine stopped unexpectedly ({}); run again to continue where it was.</source>
        <translation>引擎意外停止（{}）；请再次运行以从该处继续。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The engine that detects change is not set up.</source>
        <translation>检测变化的引擎尚未设置。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>The environment variable {} decides: {}</source>
        <translation>由环境变量 {} 决定：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The file of {} cannot be found; repair the layer&apos;s data source.</source>
        <translation>找不到 {} 的文件；请修复图层的数据源。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” cannot be found; repair the layer&apos;s data source.</source>
        <translation>找不到“{}”的文件；请修复图层的数据源。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” names no CRS, the other one does.</source>
        <translation>“{}”的文件没有指定 CRS，而另一幅有。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The folder of the engine</source>
        <translation>引擎文件夹</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folder {} cannot be written to.</source>
        <translation>无法写入文件夹 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folders hold no two files of the same name; check the folders and the pattern.</source>
        <translation>两个文件夹中没有同名文件；请检查文件夹和名称模式。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The image before, as long as the key is held.</source>
        <translation>按住按键期间显示前期影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The image {} is needed, and is not at {} any more; put it back there.</source>
        <translation>需要{}影像，但它已不在 {}；请放回该处。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The layer {} does not come from a raster file ({}); save it as a file and take that.</source>
        <translation>图层 {} 不是来自栅格文件（{}）；请另存为文件后使用。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The line does not cut the polygon in two; draw it from side to side.</source>
        <translation>该线没有把多边形切成两半；请从一侧画到另一侧。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The map cannot be measured: {}.</source>
        <translation>无法测量地图：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map canvas shows nothing of the common area.</source>
        <translation>地图画布未显示公共区域的任何部分。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map of change is done.</source>
        <translation>变化图已完成。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map shows nothing of what is compared.</source>
        <translation>地图未显示要比较的任何内容。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The map tells the address of the image {} without its password or token ({}), so it cannot be opened; detect change again with a copy of it on this computer.</source>
        <translation>变化图给出的{}影像地址不含密码或令牌（{}），因此无法打开；请用本机上的副本再次检测变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The map tells {} without the password or token in it; add the image and choose it.</source>
        <translation>地图给出的 {} 不含密码或令牌；请添加影像并选择它。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The map that the polygons come from, which tells the images and how they were read. Empty: the one of the same name beside the polygons, if any.</source>
        <translation>多边形所来自的变化图，其中说明了影像及其读取方式。留空：多边形旁的同名图（如有）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model needs {}; bands {} of “{}” are {}.</source>
        <translation>该模型需要{0}；“{2}”的波段 {1} 是{3}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model was made for pixels of {} to {}, these have {}; expect poor results.</source>
        <translation>该模型适用于 {} 至 {} 的像素，而当前为 {}；结果可能较差。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The model {} that made this map is not among yours any more. Start from another, or let a new one learn from this review alone.</source>
        <translation>制作此变化图的模型 {} 已不在您的模型中。请从其他模型开始，或让新模型仅从此审核中学习。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {} holds {}, which no file here may; choose another.</source>
        <translation>名称 {} 含有 {}，此处的文件不允许；请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {}… is too long; give a shorter one.</source>
        <translation>名称 {}… 太长；请给出较短的名称。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>The network {}</source>
        <translation>网络 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The new course must cross the outline twice.</source>
        <translation>新走向必须与轮廓相交两次。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file.</source>
        <translation>较新的影像，来自栅格文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file. The result lies on its pixels.</source>
        <translation>较新的影像，来自栅格文件。结果采用其像素。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The number format of most computations. Empty: auto.</source>
        <translation>大部分计算的数值格式。留空：auto。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The older image, from a raster file.</source>
        <translation>较早的影像，来自栅格文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The one that this is, for the pixel size. Empty: by the folder&apos;s name.</source>
        <translation>所用的是哪一个，以得知像素大小。留空：依文件夹名称。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The outline crosses or touches itself; move its corners apart and try again.</source>
        <translation>轮廓自相交或自接触；请将角点移开后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The outline must stay one polygon that does not cross itself.</source>
        <translation>轮廓必须保持为一个不自相交的多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The overlap of {} pixels must be smaller than the window of {} pixels.</source>
        <translation>重叠 {} 像素必须小于 {} 像素的窗口。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The path of the engine&apos;s folder is too long for this system.</source>
        <translation>引擎文件夹的路径对本系统来说太长。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The pixels and the CRS in which the images are compared and the map is written; automatic takes the after image&apos;s, or pixels of the size that suits the model</source>
        <translation>比较影像和写出地图所用的像素与 CRS；自动时采用后期影像的，或采用适合模型的像素大小</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The pixels of a sample keep their shape.</source>
        <translation>样本的像素保持其形状。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The pixels of an accuracy sample cannot be edited, only judged.</source>
        <translation>精度样本的像素不能编辑，只能判读。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The plugin has no list of packages {}.</source>
        <translation>插件没有软件包列表 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>The polygons of “{}” could not be saved for the engine: {}.</source>
        <translation>无法为引擎保存“{}”的多边形：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The polygons stay as they were.</source>
        <translation>多边形保持原样。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The preview failed: {}.</source>
        <translation>预览失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The project has no two images of one place with dates; set dates in their properties.</source>
        <translation>工程中没有同一地点的两幅有日期的影像；请在其属性中设置日期。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The proxy that QGIS is set to does not lead to {}.</source>
        <translation>QGIS 中设置的代理无法连接到 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The public package index</source>
        <translation>公共软件包索引</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The report cannot be written: {}.</source>
        <translation>无法写入报告：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The sample cannot be drawn: {}.</source>
        <translation>无法抽取样本：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The sun stood elsewhere ({}, then {}): shadows may look like change.</source>
        <translation>太阳位置不同（{}，之后 {}）：阴影可能被误认为变化。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>There is no Python at {} to run the engine.</source>
        <translation>在 {} 没有可运行引擎的 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no change map of these polygons to show.</source>
        <translation>这些多边形没有可显示的变化图。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}, and none can be made.</source>
        <translation>文件夹 {} 不存在，且无法创建。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}.</source>
        <translation>文件夹 {} 不存在。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no polygon under the mouse.</source>
        <translation>鼠标下没有多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is no space left for {}; nothing was changed. Free some and try again.</source>
        <translation>没有空间可供 {} 使用；没有任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is nothing to merge; choose a polygon beside this one.</source>
        <translation>没有可合并的；请选择此多边形旁边的一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>These polygons are too far apart; only neighbours can be merged.</source>
        <translation>这些多边形相距太远；只能合并相邻的多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This co&amp;mputer</source>
        <translation>本计算机(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides 1 polygon.</source>
        <translation>这将决定 1 个多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides {} polygons.</source>
        <translation>这将决定 {} 个多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This is the file of “{}”; results never replace an image.</source>
        <translation>这是“{}”的文件；结果绝不会替换影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the first one of the list.</source>
        <translation>这是列表中的第一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the last one of the list.</source>
        <translation>这是列表中的最后一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>This map was made without a model ({}), so there is none to improve. Start from one of yours, or let a new one learn from this review alone; that takes longer and many polygons.</source>
        <translation>此变化图不是用模型制作的（{}），因此没有可改进的模型。请从您的某个模型开始，或让新模型仅从此审核中学习；那样更久，且需要许多多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s build {} for {}: it takes the package index&apos;s own, which computes on the processor.</source>
        <translation>此版本没有适用于 {1} 的 torch {0} 的校验和：改用软件包索引自己的，由处理器计算。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s smaller build for processors: it takes the larger.</source>
        <translation>此版本没有处理器用较小 torch 的校验和：改用较大的。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version of the plugin knows no torch for {} and Python {}.{} ({}).</source>
        <translation>此版本的插件没有适用于 {} 和 Python {}.{} 的 torch（{}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold chosen</source>
        <translation>选定的阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold of change</source>
        <translation>变化阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the first</source>
        <translation>第一个的阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the highest F1</source>
        <translation>F1 最高时的阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the second</source>
        <translation>第二个的阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold taken</source>
        <translation>采用的阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold {}</source>
        <translation>阈值 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and 1 view without other changes.</source>
        <translation>可供学习：{} 个接受的和 {} 个拒绝的多边形，以及 1 个没有其他变化的视图。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and {} views without other changes.</source>
        <translation>可供学习：{} 个接受的和 {} 个拒绝的多边形，以及 {} 个没有其他变化的视图。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons.</source>
        <translation>可供学习：{} 个接受的和 {} 个拒绝的多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To send with a report</source>
        <translation>用于随问题报告发送</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>To the polygon</source>
        <translation>到多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Train a new model with this re&amp;view</source>
        <translation>用此审核训练新模型(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained &amp;on</source>
        <translation>训练数据集(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trained from scratch, where no model is fine-tuned.</source>
        <translation>不微调模型时，从头训练此网络。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained on</source>
        <translation>训练数据集</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training re&amp;port</source>
        <translation>训练报告(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Training set</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network from scratch, or fine-tunes a model, on a training set made by Prepare training data or published as such. At the end there is one model file, listed in Detect change, and a report with curves, figures and sample images.

Training takes from minutes to days and wants a GPU for all but small sets. A run that was cancelled or interrupted keeps its progress: run it again with the same folder and Resume.</source>
        <translation>用“准备训练数据”制作的或已发布的训练集，从头训练网络或微调模型。最后得到一个列入“检测变化”的模型文件，以及含曲线、指标和示例影像的报告。

训练需要几分钟到几天，除小训练集外需要 GPU。被取消或中断的运行会保留进度：请用同一文件夹并勾选“继续”再次运行。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network on a training set, or fine-tunes a model.</source>
        <translation>用训练集训练网络，或微调模型。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Try again, and wait until it is done.</source>
        <translation>请重试，并等待完成。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again: what was downloaded whole is kept.</source>
        <translation>请重试：已完整下载的内容会保留。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; if it crashes again, install QGIS anew or choose another Python in the options.</source>
        <translation>请重试；如再次崩溃，请重新安装 QGIS 或在选项中选择其他 Python。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; the log says more.</source>
        <translation>请重试；详情见记录。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Trying the devices</source>
        <translation>测试设备</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Turn on long paths in Windows, or sign in as a user with a shorter folder.</source>
        <translation>请在 Windows 中启用长路径，或以文件夹较短的用户登录。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map into polygons at a threshold.</source>
        <translation>按阈值将变化图转换为多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map, made by Detect change, into polygons of the pixels at or above a threshold. Each polygon knows its mean and highest probability and area, and waits for review as pending.</source>
        <translation>将“检测变化”生成的变化图转换为由达到阈值的像素组成的多边形。每个多边形都带有平均概率、最高概率和面积，并以 pending（待定）状态等待审核。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Undo: {}</source>
        <translation>撤销：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undone: {}</source>
        <translation>已撤销：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Update the engine</source>
        <translation>更新引擎</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use Automatic</source>
        <translation>使用自动</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use bands {}</source>
        <translation>使用波段 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use everything in common</source>
        <translation>使用全部公共区域</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use the right bands</source>
        <translation>使用正确的波段</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use {}</source>
        <translation>使用 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use “{}”</source>
        <translation>使用“{}”</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Usual keys</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Values of more than 8 bits: each image is stretched to the model&apos;s range.</source>
        <translation>数值超过 8 位：每幅影像都被拉伸到模型的取值范围。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Versions, devices and the last log, without your name and folders, to send with a report</source>
        <translation>版本、设备和最近的记录，不含您的姓名和文件夹，用于随问题报告发送</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Wait until it has ended, then try again.</source>
        <translation>请等它结束后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning: {}</source>
        <translation>警告：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Weights of the backbone</source>
        <translation>骨干网络权重</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Weights to be had elsewhere</source>
        <translation>可从别处获得的权重</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What QGIS shows. Empty: the network and the data.</source>
        <translation>QGIS 中显示的内容。留空：网络和数据。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What changed between the two images. Leave it empty where a folder is given.</source>
        <translation>两幅影像之间的变化。给出文件夹时请留空。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What is known of each model; add and remove models</source>
        <translation>各模型的说明；添加和移除模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What is true: polygons of change, or a mask (of 0 and 255, or of 0 and 1 with 255 where it is not labelled).</source>
        <translation>真实情况：变化多边形，或掩膜（由 0 和 255 组成，或由 0 和 1 组成且未标注处为 255）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What parts of an image do that cannot be read: stop ends the run, skip leaves them out, without data.</source>
        <translation>影像中无法读取的部分如何处理：stop 结束运行，skip 将其排除，作为无数据。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What recognises change in the two images</source>
        <translation>用什么识别两幅影像中的变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What the model is called in lists. Empty: the name of the run&apos;s folder.</source>
        <translation>模型在列表中的名称。留空：运行文件夹的名称。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>What the new model knows before it learns from your review</source>
        <translation>新模型从您的审核中学习之前已知的内容</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where a network checks connections, add its certificate in Settings ▸ Options… ▸ Authentication.</source>
        <translation>如果网络检查连接，请在 设置 ▸ 选项… ▸ 认证 中添加其证书。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where an index or a folder of your own is set in the options, see whether it is complete.</source>
        <translation>如果选项中设置了自己的索引或文件夹，请检查其是否完整。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Where it comes from</source>
        <translation>由来</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Which names count, such as *_ortho.tif; * stands for anything</source>
        <translation>哪些名称有效，例如 *_ortho.tif；* 代表任意内容</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Whoever can connect to a Dask scheduler without TLS (tcp://) can run any program on its workers and read what is sent. Use one only in a network whose every user you trust, or one with TLS (tls://) and its certificates in Dask&apos;s own configuration. QGIS and the engine connect to the scheduler; neither listens on the network. Workers must find the images by the names that they have here. Preview here stays on this computer.</source>
        <translation>凡能连接到没有 TLS 的 Dask 调度器（tcp://）的人，都能在其工作进程上运行任何程序，并读取所传送的内容。只应在其所有用户都值得信任的网络中使用，或使用带 TLS（tls://）的调度器，其证书写在 Dask 自己的配置中。QGIS 和引擎只连接调度器，都不在网络上监听。工作进程必须能以图像在此处的名称找到它们。“预览此处”留在本计算机上。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Whose pixels are counted: before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>以谁的像素计：before、after，或以后期影像 CRS 单位计的像素大小。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Window (pixels)</source>
        <translation>窗口 (像素)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Windows
per s</source>
        <translation>每秒
窗口数</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Windows worked on at once, or auto.</source>
        <translation>同时计算的窗口数，或 auto。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>With the options that networks have unless told otherwise, for one pair of windows of {window} × {window} pixels, by torch. The speed of {standard} in float32 is 1. Measured on {date}: {machine}.</source>
        <translation>采用网络的默认选项，针对一对 {window} × {window} 像素的窗口，由 torch 计算。{standard} 在 float32 下的速度为 1。测量于 {date}：{machine}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>With the polygons selected on the map, else with a neighbour.</source>
        <translation>与地图上选中的多边形合并，否则与相邻的合并。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Within an epoch; at the end of each it is saved anyway.</source>
        <translation>在一轮之内；每轮结束时总会保存。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Without a model</source>
        <translation>不用模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Without it, an output that exists already is an error, and stays as it is.</source>
        <translation>不勾选时，已存在的输出视为错误，并保持不变。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Write a GeoPackage of the polygons of change beside the map</source>
        <translation>在变化图旁写出变化多边形的 GeoPackage</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the &amp;report…</source>
        <translation>写报告(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>Your models</source>
        <translation>您的模型</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to it</source>
        <translation>缩放到该处</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to result</source>
        <translation>缩放到结果</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set in the folder tmp; say which it is when you add one, as that tells how values are normalised</source>
        <translation>tmp 文件夹中每个数据集一个 .pt 文件；添加时请指明数据集，因为数值的归一化方式取决于它</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set, linked from the readme</source>
        <translation>每个数据集一个 .pt 文件，链接见 readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>a few seconds</source>
        <translation>几秒钟</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a file snunet-….pt for each width, linked from the readme</source>
        <translation>每种宽度一个 snunet-….pt 文件，链接见 readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>a known place</source>
        <translation>已知位置</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>about {}</source>
        <translation>约 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>accuracy,precision,recall,F1,IoU,kappa,ground truth,validation,assessment</source>
        <translation>精度,精确率,召回率,F1,IoU,kappa,真值,验证,评估</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>after</source>
        <translation>后期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>agreement,kappa,difference,two models,change map,confusion</source>
        <translation>一致性,kappa,差异,两个模型,变化图,混淆矩阵</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>and above in change probability counts as change</source>
        <translation>及以上的变化概率计为变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area × probability</source>
        <translation>面积 × 概率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, large first</source>
        <translation>面积，由大到小</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, small first</source>
        <translation>面积，由小到大</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>as it is commonly quoted, and not compared with the paper</source>
        <translation>通常引用的数值，未与论文核对</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at least</source>
        <translation>最小</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at most</source>
        <translation>最大</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto continues a stopped run with the same output and settings, if there is one; never starts anew; require insists on one.</source>
        <translation>auto：若有输出和设置相同的已停止运行则继续；never：重新开始；require：必须有一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, cpu, intel, cuda, cuda:0 … or mps.</source>
        <translation>auto、cpu、intel、cuda、cuda:0 … 或 mps。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, float32, bfloat16 or float16: the number format of the computation; auto takes the fastest that is safe on the device.</source>
        <translation>auto、float32、bfloat16 或 float16：计算的数值格式；auto 采用设备上可靠的最快格式。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>bare ground</source>
        <translation>裸地</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>before</source>
        <translation>前期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>before、after，或以后期影像 CRS 单位计的像素大小。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS. Empty: after.</source>
        <translation>before、after，或以后期影像 CRS 单位计的像素大小。留空：after。</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt in a zip archive for each data set, which is to be unpacked</source>
        <translation>每个数据集的 zip 压缩包中的 best_ckpt.pt，需解压</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt, linked from the readme</source>
        <translation>best_ckpt.pt，链接见 readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>by</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by CGNet&apos;s authors, with the published code</source>
        <translation>由 CGNet 的作者用已发布的代码得到</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by open-cd&apos;s port (SNUNet: `width=16`; IFN: at a threshold of 0.3)</source>
        <translation>由 open-cd 的移植版得到（SNUNet：`width=16`；IFN：阈值 0.3）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change detection,difference,before,after,deep learning,network,cva,imagery</source>
        <translation>变化检测,差异,前期,后期,深度学习,神经网络,cva,影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change in both</source>
        <translation>两者都变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change,polygonize,vectorize,threshold,probability</source>
        <translation>变化,多边形化,矢量化,阈值,概率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>clearing</source>
        <translation>砍伐</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>coastal blue</source>
        <translation>海岸蓝</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>conflict: {} / {}</source>
        <translation>冲突：{} / {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>deep learning,training,fine-tune,network,neural,weights</source>
        <translation>深度学习,训练,微调,网络,神经网络,权重</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>demolition</source>
        <translation>拆除</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>does not work: {}</source>
        <translation>不能工作：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down</source>
        <translation>下</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and left</source>
        <translation>左下</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and right</source>
        <translation>右下</translation>
    </message>
    <message>
        <location filename="../../resources/styles"/>
        <source>drawn by hand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>drawn town, aerial images of 15 cm</source>
        <translation>绘制的城镇，15 cm 航空影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>east</source>
        <translation>东</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>exit status {}</source>
        <translation>退出状态 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>first</source>
        <translation>第一份</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>found</source>
        <translation>找到</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from left to right</source>
        <translation>从左到右</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from top to bottom</source>
        <translation>从上到下</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>images</source>
        <translation>影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>invented</source>
        <translation>误报</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it did not answer in {} s</source>
        <translation>{} 秒内没有响应</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it ended with status {} and said nothing</source>
        <translation>以状态 {} 结束且没有任何输出</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it said nothing</source>
        <translation>没有任何输出</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>judged {}</source>
        <translation>判读为{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>levir_best.pth and whu_best.pth in the folder pretrained_models</source>
        <translation>文件夹 pretrained_models 中的 levir_best.pth 和 whu_best.pth</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>linked from the readme of the folder Change Detection: of its three networks the one on ResNet-50</source>
        <translation>链接见 Change Detection 文件夹的 readme：三个网络中基于 ResNet-50 的那个</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>map units²</source>
        <translation>地图单位²</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>mapped as {}</source>
        <translation>制图为{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>missed</source>
        <translation>漏报</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>near infrared</source>
        <translation>近红外</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest on the map</source>
        <translation>地图上最近</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest the threshold</source>
        <translation>最接近阈值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>no file can be made in it</source>
        <translation>无法在其中创建文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, auto, or how many pixels of the grid the after image lies to the right of and below the before image, such as 1.4,-0.3: it is read as if it were moved back. auto estimates it, and moves nothing where that is not sure.</source>
        <translation>none、auto，或后期影像位于前期影像右方和下方多少个网格像素，例如 1.4,-0.3：读取时如同已移回。auto 会估计偏移，不可靠时不移动。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX that become 0 and 255. Empty: 8-bit values as they are, others between their 2nd and 98th percentile in each image.</source>
        <translation>none、each、joint，或变为 0 和 255 的数值 MIN,MAX。留空：8 位值保持不变，其他值取每幅影像第 2 至第 98 百分位之间。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX: how pixel values are brought to what the model was trained with. Empty: 8-bit values as they are, others between their 2nd and 98th percentile. MIN,MAX are numbers as the after image&apos;s file stores them.</source>
        <translation>none、each、joint，或数值 MIN,MAX：如何将像素值变换到模型训练时的取值。留空：8 位值保持不变，其他值取第 2 至第 98 百分位之间。MIN,MAX 是后期影像文件中存储的数值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, flips or d4: averages over mirrored (flips) or also turned (d4) views of the images, which takes 4 or 8 times as long and finds a little more.</source>
        <translation>none、flips 或 d4：对影像的镜像（flips）或再加旋转（d4）视图取平均，耗时为 4 或 8 倍，找到的略多。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, or irmad: first brings the before image to the light of the after image, by the pixels that did not change.</source>
        <translation>none 或 irmad：先依据未变化的像素，把前期影像调整到后期影像的光照。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north</source>
        <translation>北</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-east</source>
        <translation>东北</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-west</source>
        <translation>西北</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>not judged</source>
        <translation>未判读</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>not known, so that Automatic never takes it</source>
        <translation>未知，因此“自动”从不采用</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>not named</source>
        <translation>未署名</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../resources"/>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>not stated; non-commercial, research</source>
        <translation>未说明；仅供非商业和研究使用</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>on the map: {}</source>
        <translation>地图上：{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>only in {}</source>
        <translation>仅在 {} 中</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>open</source>
        <translation>未决</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>pad fills up patches that reach beyond the images with pixels that do not count; drop leaves such patches out.</source>
        <translation>pad 用不计入的像素补齐超出影像的图块；drop 舍去这些图块。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>pairs</source>
        <translation>影像对</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>pam_net_F.pth and pam_net_A.pth, linked from the readme: put both into one folder and add either</source>
        <translation>pam_net_F.pth 和 pam_net_A.pth，链接见 readme：将两者放入一个文件夹，添加其中任一个</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>panchromatic</source>
        <translation>全色</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>patches</source>
        <translation>图块</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>pending</source>
        <translation>待定</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>per second</source>
        <translation>次/秒</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of unknown size</source>
        <translation>像素大小未知</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of {}</source>
        <translation>像素大小 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>probabilities from {} up</source>
        <translation>概率不低于 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, high first</source>
        <translation>概率，由高到低</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, low first</source>
        <translation>概率，由低到高</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red edge</source>
        <translation>红边</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>regrowth</source>
        <translation>再生植被</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <comment>not wrong</comment>
        <translation>正确</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>second</source>
        <translation>第二份</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>shadow or season</source>
        <translation>阴影或季节</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>shift,registration,co-registration,offset,alignment,before,after</source>
        <translation>偏移,配准,影像配准,对齐,前期,后期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>shortwave infrared</source>
        <translation>短波红外</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>signal {}</source>
        <translation>信号 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south</source>
        <translation>南</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-east</source>
        <translation>东南</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-west</source>
        <translation>西南</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>tcp://10.0.0.5:8786, or the scheduler&apos;s file</source>
        <translation>tcp://10.0.0.5:8786，或调度器的文件</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>the polygons of change but the rejected ones</source>
        <translation>除被拒绝者外的变化多边形</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>this project&apos;s</source>
        <translation>本项目的许可</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>training set,patches,tiles,chips,labels,samples,export training data</source>
        <translation>训练集,图块,切片,标签,样本,导出训练数据</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>undefined</source>
        <translation>未定义</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up</source>
        <translation>上</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and left</source>
        <translation>左上</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and right</source>
        <translation>右上</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up to {} windows</source>
        <translation>最多 {} 个窗口</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values from {}</source>
        <translation>不小于 {} 的值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values up to {}</source>
        <translation>不大于 {} 的值</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>water</source>
        <translation>水体</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>west</source>
        <translation>西</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with ResNet-18 and full margins</source>
        <translation>采用 ResNet-18 和完整边距（full）</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with labels of buildings beside those of change</source>
        <translation>除变化标签外还使用建筑物标签</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} (not found)</source>
        <translation>{}（未找到）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} (unreadable)</source>
        <translation>{}（不可读）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} ({})</source>
        <translation>{}（{}）</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} It is kept as {}.</source>
        <translation>{} 它保留为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} accepted, {} rejected, {} pending</source>
        <translation>已接受 {}，已拒绝 {}，待定 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} against {}</source>
        <translation>{} 对 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} and {}</source>
        <translation>{}和{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} and {} have different coordinate systems; they are not of one map.</source>
        <translation>{} 与 {} 的坐标系不同；它们不属于同一张图。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} are downloaded; {} of disk are needed, {} are free.</source>
        <translation>需下载 {}；需要 {} 磁盘空间，可用 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} are not in the project.</source>
        <translation>{} 不在工程中。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands</source>
        <translation>{} 个波段</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands are chosen for “{}”, the model needs {} ({}).</source>
        <translation>为“{1}”选择了 {0} 个波段，而模型需要 {2} 个（{3}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} beside {}</source>
        <translation>{} 与 {} 并列</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} billion multiply-adds</source>
        <translation>{}×10⁹ 次乘加运算</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} cannot be found where the change was detected; choose the images.</source>
        <translation>在检测变化时的位置找不到 {}；请选择影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be opened; choose the change map of the polygons.</source>
        <translation>无法打开 {}；请选择多边形的变化图。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be reached.</source>
        <translation>无法连接到 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} cannot be read</source>
        <translation>无法读取 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} cannot be read ({}); choose another folder.</source>
        <translation>无法读取 {}（{}）；请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be read ({}); copy it to this computer first.</source>
        <translation>无法读取 {}（{}）；请先复制到本机。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be read; part of it may be damaged.</source>
        <translation>无法读取 {}；其中一部分可能已损坏。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be removed ({}); close what has it open, or ask whoever may write to its folder.</source>
        <translation>无法移除 {}（{}）；请关闭占用它的程序，或询问有权写入其文件夹的人。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be used: {}; nothing was changed.</source>
        <translation>无法使用 {}：{}；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to ({}).</source>
        <translation>无法写入 {}（{}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to.</source>
        <translation>无法写入 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to: give yourself the right.</source>
        <translation>无法写入 {}：请获取写入权限。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} cannot be written: {}.</source>
        <translation>无法写入 {}：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be written: {}; choose another folder, or allow writing to it.</source>
        <translation>无法写入 {}：{}；请选择其他文件夹，或允许写入。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be written; free some space there.</source>
        <translation>无法写入 {}；请腾出空间。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot take a layer for background; close what else edits it.</source>
        <translation>{} 不能加入背景图层；请关闭正在编辑它的其他程序。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} checks: all devices ({}) give what the processor gives.</source>
        <translation>{} 项检查：所有设备（{}）的结果与处理器一致。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} computers</source>
        <translation>{} 台计算机</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} could not be written whole</source>
        <translation>{} 未能完整写入</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} devices</source>
        <translation>{} 个设备</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not have the packages that are needed.</source>
        <translation>{} 没有所需的软件包。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not run as a Python interpreter.</source>
        <translation>{} 不能作为 Python 解释器运行。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} exists already and is not replaced.</source>
        <translation>{} 已存在，不会被替换。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} exists; choose another name.</source>
        <translation>{} 已存在；请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} failed: {}.</source>
        <translation>{} 失败：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} failed: {}; nothing was changed.</source>
        <translation>{}失败：{}；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} free</source>
        <translation>可用 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} h</source>
        <translation>{} 小时</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分钟</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} has no change polygons; choose a file that was reviewed.</source>
        <translation>{} 没有变化多边形；请选择审核过的文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} has no layer {} of polygons.</source>
        <translation>{} 没有多边形图层 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} has no table {} of polygons with ids.</source>
        <translation>{} 没有带 id 的多边形表 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} image</source>
        <translation>{}影像</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} in common: {} of before, {} of after</source>
        <translation>公共面积 {}：占前期 {}，占后期 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval</source>
        <translation>{} 区间</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval: {} to {}</source>
        <translation>{} 区间：{} 至 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} is Python {}.{}; the engine needs 3.9 or newer.</source>
        <translation>{} 是 Python {}.{}；引擎需要 3.9 或更新版本。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited in QGIS, which locks {}; save or discard the edits first.</source>
        <translation>{} 正在 QGIS 中编辑，锁定了 {}；请先保存或放弃编辑。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited; save or discard the edits first.</source>
        <translation>{} 正在编辑；请先保存或放弃编辑。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is chosen now.</source>
        <translation>现已选择 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is filtered in QGIS; the review is of all polygons of its file.</source>
        <translation>{} 在 QGIS 中被过滤；审核针对其文件的所有多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} is in another coordinate system than the polygons; choose their own map.</source>
        <translation>{} 的坐标系与多边形不同；请选择多边形自己的变化图。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is in the Processing toolbox, at {}.</source>
        <translation>{} 位于处理工具箱的 {} 中。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is locked by another program; nothing was changed. Close what edits it and try again.</source>
        <translation>{} 被其他程序锁定；没有任何更改。请关闭正在编辑它的程序后重试。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is no layer of polygons in a GeoPackage.</source>
        <translation>{} 不是 GeoPackage 中的多边形图层。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is no longer there; nothing was changed.</source>
        <translation>{} 已不存在；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is no model of this plugin yet. Its weights are read, nothing in it is run.</source>
        <translation>{} 还不是本插件的模型。只读取其权重，不运行其中任何内容。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is not a readable model file ({}).</source>
        <translation>{} 不是可读的模型文件（{}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} is not an accuracy sample.</source>
        <translation>{} 不是精度样本。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is not stored in a GeoPackage; save it as one and review that.</source>
        <translation>{} 未存储在 GeoPackage 中；请另存为 GeoPackage 后审核。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only in QGIS, nothing can be decided; allow it in Project ▸ Properties ▸ Data Sources.</source>
        <translation>{} 在 QGIS 中为只读，无法作出决定；请在 工程 ▸ 属性 ▸ 数据源 中允许。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only; allow writing to it, or copy it to where you may write.</source>
        <translation>{} 为只读；请允许写入，或复制到可写入之处。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is the key of {}; it will do the first.</source>
        <translation>{} 是 {} 的按键；它将执行第一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} lacks the fields {}.</source>
        <translation>{} 缺少字段 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/processing"/>
        <source>{} left</source>
        <translation>剩余 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} lies in the plugin&apos;s folder, which an update replaces; choose another place.</source>
        <translation>{} 位于插件文件夹中，更新会替换它；请选择其他位置。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more accepted</source>
        <translation>{} 个接受的</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more rejected</source>
        <translation>{} 个拒绝的</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of change</source>
        <translation>变化 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the map is change. About {} to judge.</source>
        <translation>地图的 {} 为变化。判读约需 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the sample are not judged and left out, as if they were like the others.</source>
        <translation>样本中有 {} 个未判读而被排除，视同与其他相同。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} pairs have their map of change.</source>
        <translation>{1} 对中有 {0} 对已有变化图。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of {} pixels judged</source>
        <translation>已判读 {} / {} 个像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} windows</source>
        <translation>{1} 个窗口中的 {0} 个</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on the left, {} on the right; drag the line between them</source>
        <translation>左侧为{},右侧为{};可拖动中间的线</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on {} with {}: {}.</source>
        <translation>{}，位于 {}，使用 {}：{}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} packages</source>
        <translation>{} 个软件包</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} pairs</source>
        <translation>{} 对</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} pending polygons</source>
        <translation>{} 个待定多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} pixels</source>
        <translation>{} 个像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} pixels, of which {} overlap</source>
        <translation>{} 像素，其中重叠 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} polygons decided at once.</source>
        <translation>一次决定了 {} 个多边形。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} polygons found by the improved model are in the project.</source>
        <translation>改进的模型找到的 {} 个多边形已在工程中。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} polygons need no choice, {} differ.</source>
        <translation>{} 个多边形无需选择，{} 个不同。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} polygons of change</source>
        <translation>{} 个变化多边形</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} s</source>
        <translation>{} 秒</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} s each</source>
        <translation>每个 {} 秒</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} to {}</source>
        <translation>{} 至 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m</source>
        <translation>{} 至 {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m, best {} m</source>
        <translation>{} 至 {} m，最佳 {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} windows</source>
        <translation>{} 个窗口</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} workers</source>
        <translation>{} 个工作进程</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} works: Python {}, torch {}, GDAL {}.</source>
        <translation>{} 可用：Python {}，torch {}，GDAL {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} would be compared with itself; choose two layers.</source>
        <translation>{} 将与自身比较；请选择两个图层。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} {} on {}</source>
        <translation>{} 个{}，在 {} 上</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} · {} left</source>
        <translation>{} · 剩余 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {} pixels</source>
        <translation>{} × {} 像素</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} → {}</source>
        <translation>{} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, improved by review</source>
        <translation>{}，经审核改进</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, on the Dask cluster at {}</source>
        <translation>{}，在 {} 的 Dask 集群上</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{}, weights of its authors</source>
        <translation>{}，作者提供的权重</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, with the options of Detect change</source>
        <translation>{}，使用“检测变化”的选项</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, {} left</source>
        <translation>{}，剩余 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} of change</source>
        <translation>{}，变化 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on the cluster</source>
        <translation>{}，在集群上 {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on {}</source>
        <translation>{}，{}，在 {} 上</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: after</source>
        <translation>{}：后期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: before</source>
        <translation>{}：前期</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: change</source>
        <translation>{}：变化</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}: {}</source>
        <translation>{}:{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{}: {}, on {}</source>
        <translation>{}：{}，在 {} 上</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}° high at {}°</source>
        <translation>高度 {}°，方位 {}°</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{}–{} m</source>
        <translation>{}–{} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>“Train a model” in the Processing toolbox trains each of these.</source>
        <translation>处理工具箱中的“训练模型”可训练其中每一个。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}”</source>
        <translation>“{}”</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” and “{}” do not overlap; choose two images of the same place.</source>
        <translation>“{}”与“{}”不重叠；请选择同一地点的两幅影像。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has edits that are not saved and do not count; save them, and run again.</source>
        <translation>“{}”有未保存的编辑，不会计入；请保存后重新运行。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has no CRS by its file, which counts, and was set to {} in QGIS.</source>
        <translation>“{}”按其文件没有 CRS（以文件为准），而在 QGIS 中设为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has no band {}.</source>
        <translation>“{}”没有波段 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has {} of the {} bands that the model needs ({}).</source>
        <translation>“{}”只有 {} 个波段，而模型需要 {} 个（{}）。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” holds no polygon; choose another area.</source>
        <translation>“{}”不包含多边形；请选择其他区域。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is filtered in QGIS alone; all polygons of its file count.</source>
        <translation>“{}”仅在 QGIS 中被过滤；其文件的所有多边形都计入。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is in {} by its file, which counts, and was set to {} in QGIS.</source>
        <translation>“{}”按其文件为 {}（以文件为准），而在 QGIS 中设为 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is located by control points or coefficients alone; warp it first (Raster ▸ Projections ▸ Warp) and use the result.</source>
        <translation>“{}”仅由控制点或系数定位；请先变形（栅格 ▸ 投影 ▸ 变形）并使用其结果。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is no file but a web or database layer; export it to a GeoTIFF and use that.</source>
        <translation>“{}”不是文件，而是网络或数据库图层；请导出为 GeoTIFF 后使用。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is not georeferenced, the other image is; georeference it first.</source>
        <translation>“{}”没有配准，而另一幅影像已配准；请先配准。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}” is still being carried out; wait until it is done, or cancel it.</source>
        <translation>“{}”仍在执行；请等待完成，或将其取消。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as data in QGIS alone; the file calls it no data, and such pixels are left out. Take that no-data value off the file, to compare them.</source>
        <translation>“{}”仅在 QGIS 中将 {} 显示为数据；文件称其为无数据，这些像素被排除。要比较它们，请从文件中去除该无数据值。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as no data in QGIS alone; the file does not say so, and such pixels are compared. Export the layer with that no-data value and take the new file, to leave them out.</source>
        <translation>“{}”仅在 QGIS 中将 {} 显示为无数据；文件没有说明，这些像素会参与比较。要排除它们，请以该无数据值导出图层并使用新文件。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because what it was about has been changed elsewhere since.</source>
        <translation>“{}”保持不变，因为其对象此后已在别处更改。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because {} has changed polygon {} since.</source>
        <translation>“{}”保持不变，因为 {} 此后更改了多边形 {}。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because another step was taken meanwhile.</source>
        <translation>“{}”保持原样，因为期间进行了另一步操作。</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because you have changed what it was about; undo that first.</source>
        <translation>“{}”保持原样，因为您更改了其对象；请先撤销该更改。</translation>
    </message>
</context>
</TS>
