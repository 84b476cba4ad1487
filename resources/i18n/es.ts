<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>DeepChange</name>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Cancel adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Detect again with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Detect change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Detect change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Draw the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Improve the model with this review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Judge it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Measure the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Open a sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Open sample scene: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Polygons of each pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Review change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Save to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/install"/>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Train a new model with this review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 polygon of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>1 where that is sure, else 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask: what is to be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A file of ImageNet weights for the network&apos;s backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A folder with train and val, as Prepare training data makes it. With Resume: the run&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model also learns from where nothing changed: in views where the polygons are all the change there is, press “Nothing else here”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>A model file, or weights as published (.pth, .pt, .ckpt …); nothing in them is run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model learns from at least {} accepted and {} rejected polygons: {} to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder, or with Resume that of the run; it gets the model and its report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder; it gets the folders train, val and test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>A package from {} broke off or is not the one that this version of the plugin knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A page of all figures, with curves where the result is a change map; or a JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A result of Detect change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A window of {} pixels is too small; choose {} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A&amp;rea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>About the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>About {} of {} pending polygons remain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept polygon {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept {} polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add &amp;layers by their dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add a model or published weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add an empty &amp;row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add files of the &amp;same names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add pairs of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add published weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add the model {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add two images of the same place to the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding the model failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Address of a package index of your own, such as https://server/simple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>After image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>After: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement with the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Also copies it to {}, where Detect change finds it by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>An image, from a raster file. Empty: the one that the change map was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>An unfinished run is kept here; with the same settings it is continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Another model is named {}, so this one is called {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Another number divides the ground in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Another window of QGIS is installing or removing the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Area in m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Area of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that counts (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that was looked at (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area to analyse (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Assign CRS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>At its worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>BSD 2-clause licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers in the model&apos;s order, such as 4,3,2. Empty: by the bands&apos; colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: all, colours first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: those that both images have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands aft&amp;er</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands be&amp;fore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Bars: polygons by probability. Pale: pixels of the map. Drag the line or use arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before and after are the same file; choose two images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Before and after are the same image, {}; choose two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after in turn: by a tap until the next one, or as long as the key is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after, with a divider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Before, after, and the after image with what was found (white), invented (red) and missed (blue): of forty pairs of each kind the one with most wrong pixels. Images of Kampala: OpenAerialMap contributors, CC BY 4.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Before: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Block (patches)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Both decided {}; the same for {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>Buildings, 0.1 to 1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>By IR-MAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>By which the best epoch is chosen, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>CGNet_best_iou.pth for each data set, linked from the readme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Came with the plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. A run with the same settings and output continues from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Cancelled. Detect change with the same settings continues where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Run it again with the same folder and “Resume” to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Cancelled. What came whole is kept for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Cancelled; the polygons stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change between {} and {}, found by the model {} at the threshold {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Change is detected by an engine that runs beside QGIS, in a Python of its own, and no such Python was found on this computer. One button installs it, with torch and a few other packages. QGIS and its Python stay as they are, and the engine can be removed again in the plugin&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map to polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} ({}) makes no polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} makes no polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change on the map: {}. Judged by: {}. {} random pixels judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change probability from which a pixel counts as change; higher finds less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Change vector analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change: {} → {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in both (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the first only (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the second only (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Changes of all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check &amp;devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking the devices failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking; QGIS&apos;s task bar tells how far it is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose Python…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Choose a Python that has torch and GDAL in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose a layer of change polygons to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer of polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer whose extent bounds the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model in Detect change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Choose another Python in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Choose either a layer of what changed or a folder of labelled pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose only the folder and keep the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the before and the after image under Images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the change polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the engine&apos;s Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the two folders of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the {} image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose where to save the map of change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click a line across the polygon; a right click or Enter cuts, Esc gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click into a field and press a key; Delete leaves the command without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click on the map: the keys rest while another part of the window has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of a change that was missed; a right click or Enter ends, Esc gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of the area; a right click or Enter ends, Esc gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/library"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Close other windows of QGIS that run the engine, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Clusters of principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Cohen&apos;s kappa {} (95 %: {} to {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare each device with the processor; takes a few minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare many pairs of images with the options chosen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compare two results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared at pixels of {}, which suit the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared pixel by pixel: {} pixels in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares colours pixel by pixel. Needs no model and works with any bands and any resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares small blocks of pixels and divides them into changed and unchanged (PCA and k-means). Needs no model, and finds what is larger than single pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compares two images of the same place and gives each pixel a probability of change, from 0 to 1, and the changed places as polygons.

The images may differ in CRS, pixel size, extent and data type: the result lies on the pixels of the after image and covers what both have in common. Images of any size work; what a cancelled run has done is kept, and the same run started again continues from there.

The engine runs outside QGIS, in a Python that has torch: Raster ▸ Deep Change Detection ▸ Set up the engine… installs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what a network trained on photographs sees in both images: any kind of change in fine images, by three bands. Needs no model file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what the bands say together, whatever light, haze or calibration did to them (IR-MAD). Needs no model, works at any resolution, and is at its best with four bands or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connected change smaller than this makes no polygon, and smaller holes in polygons are filled; the map of probability stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copy dia&amp;gnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct where it is sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Count the probabilities of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Counts where a result and a reference agree on change, by pixels and by objects, and gives precision, recall, F1, IoU, overall accuracy and kappa, with a page of figures and curves.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the result, or of the reference where the result is polygons. A pixel counts where both hold data; polygons are known everywhere, so name the area that was mapped if it is smaller. Polygons that a review has rejected are no change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Create it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cuts two images, and what is known of the change between them, into the patches that a model learns from, and divides them into parts for training, validation and testing that share no ground.

What is known may be polygons that were reviewed (accepted ones are change; rejected ones and “Nothing else here” are none; the images are those of the change map beside them), polygons or a mask of all change there is, or a folder of labelled pairs with subfolders such as A, B and label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Damaged parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>De&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Deep Change Detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Deep change vector analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect again: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Detect change by this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change in many pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change lists the model as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detecting change failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Differs
by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Differs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Download the file in a browser, and add it here: its network is found by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Downloading {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Drag corners or edges, or click a new course across; Enter takes it, Esc gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/view"/>
        <source>Drag, or click and use the arrow keys; Shift makes larger steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Draw a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Draw polygon {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Drawing the sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Drawn houses on fields near Banepa, Nepal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Each dated image of the project with the next later one of its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Edit outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Edit polygon {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as in the map&apos;s run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as the recipe says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Engine Python: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Enter keeps what is written, Esc gives it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epoch kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Estimate shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Estimate the shift between the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Estimating the shift failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Evaluate against reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Everything in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Expected precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Extent to analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} after, undefined before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} before, {} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} of the map as it is, {} of the new model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>F1 {} on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Failed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>File of the map of change; the name of a folder will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Files in {} cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Finds what changed between two images of the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Finish what you draw by a right click or Enter, or give it up by Esc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>First bring the before image to the after image&apos;s light, by the pixels that surely did not change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>First result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Flicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of labelled pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the training set by which the best epoch is chosen. Empty: val.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>For computers without network: a folder with all packages as wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, as their pixel size is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, which is made for pixels of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Found automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Found by the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>From patch to patch. Empty: the patch size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoPackage with a polygon for each changed place, its probability, area and review status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>GeoTIFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of what was found, invented and missed, on the pixels that were counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of where both have change, and where one of them alone has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF with the probability of change, 0 to 1, at each pixel both images have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or choose another Python in the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or close what keeps its files open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Go to the polygon under the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Goes on with the interrupted run in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>HCGMNet_best_iou.pth for each data set, linked from the readme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Hide outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hold the mouse button down to see the other date here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Houses and dates are drawn; ground: OpenAerialMap contributors, CC BY 4.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far neighbouring windows overlap. Empty: the model&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far, in metres, an outline may move from the pixels&apos; edges. 0: it follows them exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>How much neighbouring windows share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>How much of the change on the map you expect to be real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How often all patches are seen. Empty: as the recipe says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How to train: as a paper; strong, which pays where images are few; or fine-tune, gently on few images. Empty: the network&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>If it happens again, close other programs to free memory, or lower the batch and window size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the earlier date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the later date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Import {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Importing the weights failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Improve model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improve the model: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improving the model failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In an area drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Install the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the engine again, or choose another Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the plugin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install your system&apos;s package python3-venv, or choose another Python in the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installation log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installed by version {} of the plugin, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing the engine failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Instead of a layer and two images: a folder with subfolders such as A, B and label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Intel graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It could not be added to your models: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is among your models now, as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>It is in the library already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is not better, so it was not added to your models; it is kept as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>It was not installed. Try again; if it goes on, tell whoever runs that server, or take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Its network is {}, of {} parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Its polygons are not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Judge at least two pixels that the map shows as {} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Keys, labels and reviewer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>L&amp;ibrary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label polygon {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {} is not worded yet; do so in the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label {} polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Landsat imagery courtesy of the U.S. Geological Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Layer to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose extent is analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose polygons are analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer&apos;s extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Lays two results of one place on each other, of two models for instance, and tells how far they agree: the share of pixels, kappa, IoU of the change, and the areas that have changed by both or by one alone. A raster shows where.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the first one, or of the second where the first is polygons, and count where both hold data. Polygons that a review has rejected are no change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Learnt from a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Least valid share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Leave &amp;open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>List the model in QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Log of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Log of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look for graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking for graphics failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Looking for the engine&apos;s Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Looking for what this computer has…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>MIT as a file; for non-commercial and research use only by its readme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Made on {} with Deep Change Detection, engine {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again: what was downloaded whole is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Makes a training set of two images and what is known of their change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Making the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Making the polygons anew failed: {}; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Man&amp;y pairs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Many at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Map canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Mark background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measure the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that also steered the training: a little flattering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that were kept out of the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Measures how right a change map or its polygons are, against a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measuring the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Merge two reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge two reviews…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Merge {} polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Mi&amp;nimum area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum &amp;area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Minimum area of a polygon (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Model library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model to fine-tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model&apos;s, {} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model, threshold, area and all under More are those chosen in Detect change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Model: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models and weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>More polygons are looked for on the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Multivariate alteration detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>N&amp;ormalise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>NVIDIA GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Name in Detect change, if it is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Neither image is georeferenced and their sizes differ ({} × {} against {} × {} pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Network and data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>New, gone and rebuilt buildings in aerial and satellite images in red, green and blue. Learnt without a pair of real images with change, from images of one date and drawn scenes. F1 on 29 aerial pairs of France, Texas and New Zealand: 0.69, where 0.7 was wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>No Python was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>No Python with torch was found for the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No change was found at threshold {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence file; for non-commercial and research use only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence is stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>No model can be added to {} ({}); free space there, or ask whoever may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No model fits these images ({}, {}). {} compares their values instead, and shows differences of every kind: of crops, shadows and seasons too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No other one is pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is left to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is near enough; select the ones to merge with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No polygon of “{}” is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygons, as long as the key is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No preview can be stored: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>None: packages are downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Normalise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Note on polygon {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note that in this view nothing has changed but the polygons; a model can learn from that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Noted: in this view there is no change but the polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Nothing can be said of the new model: no change lies in the part kept for measuring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Nothing else here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Nothing: a new, small model ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Number of polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Numbers of the bands in the order that the model expects, such as 4, 3, 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Numbers of those to learn from, such as 4,3,2. Empty: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of a patch&apos;s pixels, 0 to 1, that are labelled and hold data; others are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of all random choices. Empty: 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On NVIDIA GPUs too, where that is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On validation: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as backbone=resnet50 or width=256. Empty: the network&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as mosaic=0.5, as in the recipe.json of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}, or a model file. Empty: a network is trained from scratch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}; auto takes the model that suits the images. Scripts and qgis_process may also name a model file; to have it listed here, put it into {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons are analysed. Empty: everything the images have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons count. Empty: all that both layers cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only this box is analysed, in any CRS. Empty: everything the images have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Only where several networks have the same weights is it to be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Open a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Open sample scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Open the folder for your own models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Options of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Other &amp;Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Other values of the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Outside of these polygons nothing is known. Empty: all that is not change is no change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Over&amp;lap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Overall accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Overlap (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Overwrite existing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Package &amp;index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Packages from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} has a date that is not written as 2024-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} lacks an image or a file to save to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pairs of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Parameters: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Part for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patch size (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches in a step. Empty: as the recipe says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches: {} for training, {} for validation, {} for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, inside an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, probability below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel size (units of the CRS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Pixel sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels invented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the first only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the second only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of this size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} against {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels rightly without change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels were drawn at random within the map&apos;s change and no change and judged without knowing which. Estimates, standard errors and ± are those of Olofsson et al.; the intervals also hold where few or no errors were seen, for which ± is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels without change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has edits in {} that are not saved; save or discard them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has no outline; draw one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} is no longer there; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Polygons but the rejected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons follow in a moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons of all pairs in &amp;one file, with the date of first change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons were decided or edited while they were made anew; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <comment>measure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Precision of change (user&apos;s accuracy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Prepare training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Preparing the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Preparing the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of the {} in the middle of the map: what a run finds here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of {}: what a run finds here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Probability from the threshold up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability from which a pixel is change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability of the polygons, with the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the model&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the one of the map&apos;s run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of a change map counts as change. Empty: the one of the map&apos;s run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of that change map counts as change. Empty: the one of its run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processor cores to use at most, or auto for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Progress of the improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Progress of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Published data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, Peru: 1985 and 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, satellite images of 89 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python that has torch in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Read polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Read the after image as if it were moved back by how far it lies beside the before image; nothing is moved where that cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reading the polygons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Rebuild pending polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Recall of change (producer&apos;s accuracy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redone: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject polygon {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject {} polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine? {} become free; to detect change it must be installed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove {}? {} goes to the trash, or is deleted where there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removed; {} are free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removing the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Repair the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Review</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reviewed changes, polygons or mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>S&amp;hift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Same place, {} in common ({} of both)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Same result each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save &amp;into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save into folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save maps into folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Save progress every (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save the map of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Save to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save to home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Saving the area&apos;s polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Second map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Second result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See Settings ▸ Options… ▸ Network; a SOCKS proxy cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether date and time of this computer are right, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether this computer is online and whether it needs a proxy; {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Selected features only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Selected on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set polygon {} back to pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the &amp;engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Set up the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set {} polygons back to pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Several reviewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share of pixels on which both agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Shares of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Shift (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}, corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show over the map what a run would find in the part in sight (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of a pixel in units of the after image&apos;s CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the blocks of ground that stay together. Empty: as large as the images allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the patches and of the model&apos;s window. Empty: as recipe or model say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the pixels to count; needed where both layers are polygons. Empty: the pixels of the first raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square patches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of the square that the model sees at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square the model sees at once. Empty: the model&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Simplify polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Simplify polygons (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Smaller change is left out, smaller holes in polygons are filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Smaller connected change is left out, and smaller holes in a polygon are filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Something else, or not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Split polygon {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Start the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Starting the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Starting the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Step (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop the review and show the map as it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stop; what is done is kept and continued by the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopping after the current window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Swipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/view"/>
        <source>Swipe divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Take one of your own models away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Tells for which pixel sizes the model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far the after image lies beside the before image, in pixels, and whether that is sure: where much has changed, or there is little to see, it may not be. What has changed, clouds, haze and seasons have little influence. Nothing is written.

Detect change takes the two numbers as its shift, and reads the after image as if it were moved back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far two images of the same place are shifted against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells where two change maps or polygons of change agree, and how far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Test-time augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>That is not one polygon; draw a single closed outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That prepare patches, on Linux. Empty: by cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That training never sees, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python interpreter crashed: {} ended with status {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python that QGIS brings cannot make environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: install your system&apos;s package python3-venv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: it has no venv or no pip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} computes on no device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} has no GDAL, and for Python {}.{} the package index has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The Python {} lacks {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The area is empty; draw one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The area layer {} has no polygons; choose another, or leave the area empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The area lies outside of what the images have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The before image ({}) is later than the after image ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not valid today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The change map of these polygons was not found; add it to their layer group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The change probability over the image, as long as the key is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room for the engine: {} more are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room: make {} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The download from {} broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The driver {} is too old for any torch on {}: the processor computes until it is updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine could not be started with {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine did not answer within {} s of being started; try again, or choose another Python in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine does not run in the Python {} ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine has not been heard of for {} s and was ended; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine is installed into {}, apart from QGIS and its Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine picks the model that suits the images best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine speaks version {} of the protocol and the plugin version {}; restart QGIS, or install the plugin again if that does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine stopped unexpectedly ({}); run again to continue where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The engine that detects change is not set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>The environment variable {} decides: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The file of {} cannot be found; repair the layer&apos;s data source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” cannot be found; repair the layer&apos;s data source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” names no CRS, the other one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The folder of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folder {} cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folders hold no two files of the same name; check the folders and the pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The image before, as long as the key is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The image {} is needed, and is not at {} any more; put it back there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The layer {} does not come from a raster file ({}); save it as a file and take that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The line does not cut the polygon in two; draw it from side to side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The map cannot be measured: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map canvas shows nothing of the common area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map of change is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map shows nothing of what is compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The map tells the address of the image {} without its password or token ({}), so it cannot be opened; detect change again with a copy of it on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The map tells {} without the password or token in it; add the image and choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The map that the polygons come from, which tells the images and how they were read. Empty: the one of the same name beside the polygons, if any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model was made for pixels of {} to {}, these have {}; expect poor results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The model {} that made this map is not among yours any more. Start from another, or let a new one learn from this review alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {} holds {}, which no file here may; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {}… is too long; give a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The new course must cross the outline twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file. The result lies on its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The number format of most computations. Empty: auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The older image, from a raster file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The one that this is, for the pixel size. Empty: by the folder&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The outline crosses or touches itself; move its corners apart and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The outline must stay one polygon that does not cross itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The overlap of {} pixels must be smaller than the window of {} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The package index has no torch for {} and Python {}.{} ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The path of the engine&apos;s folder is too long for this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The pixels and the CRS in which the images are compared and the map is written; automatic takes the after image&apos;s, or pixels of the size that suits the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The pixels of a sample keep their shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The pixels of an accuracy sample cannot be edited, only judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The plugin has no list of packages {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>The polygons of “{}” could not be saved for the engine: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The polygons stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The preview failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The project has no two images of one place with dates; set dates in their properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The proxy that QGIS is set to does not lead to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The public package index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The report cannot be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The sample cannot be drawn: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>There is no Python at {} to run the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no change map of these polygons to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}, and none can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no polygon under the mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is no space left for {}; nothing was changed. Free some and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is nothing to merge; choose a polygon beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>These polygons are too far apart; only neighbours can be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides 1 polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides {} polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This is the file of “{}”; results never replace an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the first one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the last one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>This map was made without a model ({}), so there is none to improve. Start from one of yours, or let a new one learn from this review alone; that takes longer and many polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s build {} for {}: it takes the package index&apos;s own, which computes on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s smaller build for processors: it takes the larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the highest F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and 1 view without other changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and {} views without other changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To send with a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>To the polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trained from scratch, where no model is fine-tuned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network from scratch, or fine-tunes a model, on a training set made by Prepare training data or published as such. At the end there is one model file, listed in Detect change, and a report with curves, figures and sample images.

Training takes from minutes to days and wants a GPU for all but small sets. A run that was cancelled or interrupted keeps its progress: run it again with the same folder and Resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network on a training set, or fine-tunes a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Try again, and wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again: what was downloaded whole is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; if it crashes again, install QGIS anew or choose another Python in the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Trying the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Turn on long paths in Windows, or sign in as a user with a shorter folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map into polygons at a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map, made by Detect change, into polygons of the pixels at or above a threshold. Each polygon knows its mean and highest probability and area, and waits for review as pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undone: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Update the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use everything in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Versions, devices and the last log, without your name and folders, to send with a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Wait until it has ended, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Weights of the backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Weights to be had elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What QGIS shows. Empty: the network and the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What changed between the two images. Leave it empty where a folder is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What is known of each model; add and remove models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What is true: polygons of change, or a mask (of 0 and 255, or of 0 and 1 with 255 where it is not labelled).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What parts of an image do that cannot be read: stop ends the run, skip leaves them out, without data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What recognises change in the two images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What the model is called in lists. Empty: the name of the run&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>What the new model knows before it learns from your review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where a network checks connections, add its certificate in Settings ▸ Options… ▸ Authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where an index or a folder of your own is set in the options, see whether it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Which names count, such as *_ortho.tif; * stands for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Whose pixels are counted: before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Window (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Windows
per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Windows worked on at once, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>With the polygons selected on the map, else with a neighbour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Within an epoch; at the end of each it is saved anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Without it, an output that exists already is an error, and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Write a GeoPackage of the polygons of change beside the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>Your models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set, linked from the readme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>a known place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>about {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>accuracy,precision,recall,F1,IoU,kappa,ground truth,validation,assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>agreement,kappa,difference,two models,change map,confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>and above in change probability counts as change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area × probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, large first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, small first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto continues a stopped run with the same output and settings, if there is one; never starts anew; require insists on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, cpu, intel, cuda, cuda:0 … or mps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, float32, bfloat16 or float16: the number format of the computation; auto takes the fastest that is safe on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>bare ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS. Empty: after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt in a zip archive for each data set, which is to be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt, linked from the readme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change detection,difference,before,after,deep learning,network,cva,imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change,polygonize,vectorize,threshold,probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>conflict: {} / {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>deep learning,training,fine-tune,network,neural,weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>demolition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>does not work: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/styles"/>
        <source>drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>drawn town, aerial images of 15 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>exit status {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>invented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it did not answer in {} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it ended with status {} and said nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it said nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>judged {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>levir_best.pth and whu_best.pth in the folder pretrained_models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>map units²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>mapped as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>no file can be made in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, auto, or how many pixels of the grid the after image lies to the right of and below the before image, such as 1.4,-0.3: it is read as if it were moved back. auto estimates it, and moves nothing where that is not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX that become 0 and 255. Empty: 8-bit values as they are, others between their 2nd and 98th percentile in each image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX: how pixel values are brought to what the model was trained with. Empty: 8-bit values as they are, others between their 2nd and 98th percentile. MIN,MAX are numbers as the after image&apos;s file stores them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, flips or d4: averages over mirrored (flips) or also turned (d4) views of the images, which takes 4 or 8 times as long and finds a little more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, or irmad: first brings the before image to the light of the after image, by the pixels that did not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>not known, so that Automatic never takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>on the map: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>only in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>pad fills up patches that reach beyond the images with pixels that do not count; drop leaves such patches out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>pam_net_F.pth and pam_net_A.pth, linked from the readme: put both into one folder and add either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of unknown size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>probabilities from {} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, high first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, low first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>regrowth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <comment>not wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>shadow or season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>shift,registration,co-registration,offset,alignment,before,after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>signal {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>the polygons of change but the rejected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>training set,patches,tiles,chips,labels,samples,export training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up to {} windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values up to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} (unreadable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} It is kept as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} accepted, {} rejected, {} pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} against {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} and {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} and {} have different coordinate systems; they are not of one map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} are downloaded; {} of disk are needed, {} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} are not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands are chosen for “{}”, the model needs {} ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} beside {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} cannot be found where the change was detected; choose the images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be opened; choose the change map of the polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} cannot be read ({}); choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be read ({}); copy it to this computer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be read; part of it may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be removed ({}); close what has it open, or ask whoever may write to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be used: {}; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to: give yourself the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} cannot be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be written: {}; choose another folder, or allow writing to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be written; free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot take a layer for background; close what else edits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} checks: all devices ({}) give what the processor gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} could not be written whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not have the packages that are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not run as a Python interpreter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} exists already and is not replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} exists; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} h {} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} has no change polygons; choose a file that was reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} has no layer {} of polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} has no table {} of polygons with ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} in common: {} of before, {} of after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval: {} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} is Python {}.{}; the engine needs 3.9 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited in QGIS, which locks {}; save or discard the edits first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited; save or discard the edits first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is filtered in QGIS; the review is of all polygons of its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} is in another coordinate system than the polygons; choose their own map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is in the Processing toolbox, at {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is locked by another program; nothing was changed. Close what edits it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is no layer of polygons in a GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is no longer there; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is no model of this plugin yet. Its weights are read, nothing in it is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is not a readable model file ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} is not an accuracy sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is not stored in a GeoPackage; save it as one and review that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only in QGIS, nothing can be decided; allow it in Project ▸ Properties ▸ Data Sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only; allow writing to it, or copy it to where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is the key of {}; it will do the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} lacks the fields {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/processing"/>
        <source>{} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} lies in the plugin&apos;s folder, which an update replaces; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the map is change. About {} to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the sample are not judged and left out, as if they were like the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} pairs have their map of change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of {} pixels judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} pending polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} pixels, of which {} overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} polygons decided at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} polygons found by the improved model are in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} polygons need no choice, {} differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} polygons of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} s each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m, best {} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} works: Python {}, torch {}, GDAL {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} would be compared with itself; choose two layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} {} on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} · {} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} → {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, improved by review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{}, weights of its authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, with the options of Detect change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, {} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{}: {}, on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{}–{} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” and “{}” do not overlap; choose two images of the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has edits that are not saved and do not count; save them, and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has no CRS by its file, which counts, and was set to {} in QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has no band {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has {} of the {} bands that the model needs ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” holds no polygon; choose another area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is filtered in QGIS alone; all polygons of its file count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is in {} by its file, which counts, and was set to {} in QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is located by control points or coefficients alone; warp it first (Raster ▸ Projections ▸ Warp) and use the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is no file but a web or database layer; export it to a GeoTIFF and use that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is not georeferenced, the other image is; georeference it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as data in QGIS alone; the file calls it no data, and such pixels are left out. Take that no-data value off the file, to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as no data in QGIS alone; the file does not say so, and such pixels are compared. Export the layer with that no-data value and take the new file, to leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because what it was about has been changed elsewhere since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because {} has changed polygon {} since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
