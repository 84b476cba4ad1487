<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>DeepChange</name>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add file…</source>
        <translation>Añadir &amp;archivo…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;After</source>
        <translation>Des&amp;pués</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;Before</source>
        <translation>&amp;Antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Cancel adding</source>
        <translation>Ca&amp;ncelar adición</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Contents</source>
        <translation>&amp;Contenido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Detect change</source>
        <translation>&amp;Detectar cambios</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Detect change…</source>
        <translation>&amp;Detectar cambios…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Draw the sample</source>
        <translation>&amp;Extraer la muestra</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Folder of wheels</source>
        <translation>Carpeta de &amp;wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Grid</source>
        <translation>Cuadrícula de pí&amp;xeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Guide…</source>
        <translation>&amp;Guía…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Improve the model with this review</source>
        <translation>Mejorar el modelo con esta &amp;revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Judge it</source>
        <translation>&amp;Juzgarla</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Measure the map</source>
        <translation>&amp;Medir el mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Names</source>
        <translation>N&amp;ombres</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Network</source>
        <translation>&amp;Red</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Open a sample…</source>
        <translation>A&amp;brir una muestra…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Open folder</source>
        <translation>Abrir &amp;carpeta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Open sample scene: {}</source>
        <translation>&amp;Abrir escena de ejemplo: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Polygons of each pair</source>
        <translation>&amp;Polígonos de cada par</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Precision</source>
        <translation>P&amp;recisión de cálculo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Review change…</source>
        <translation>&amp;Revisar cambios…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Save to</source>
        <translation>&amp;Guardar en</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/install"/>
        <source>&amp;Settings…</source>
        <translation>&amp;Configuración…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Start from</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>&amp;Threshold</source>
        <translation>&amp;Umbral</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Use</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Window</source>
        <translation>&amp;Ventana</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 band</source>
        <translation>1 banda</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 computer</source>
        <translation>1 equipo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 device</source>
        <translation>1 dispositivo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pair</source>
        <translation>1 par</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pixel</source>
        <translation>1 píxel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 polygon of change</source>
        <translation>1 polígono de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>1 where that is sure, else 0</source>
        <translation>1 si eso es seguro, si no 0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 window</source>
        <translation>1 ventana</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 worker</source>
        <translation>1 worker</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A Das&amp;k cluster</source>
        <translation>Un clúster de Das&amp;k</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask.</source>
        <translation>Un mapa de cambios, polígonos de cambio o una máscara.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask: what is to be measured.</source>
        <translation>Un mapa de cambios, polígonos de cambio o una máscara: lo que se mide.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A file of ImageNet weights for the network&apos;s backbone.</source>
        <translation>Un archivo de pesos ImageNet para la red troncal (backbone) de la red.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A folder with train and val, as Prepare training data makes it. With Resume: the run&apos;s.</source>
        <translation>Una carpeta con train y val, como la hace «Preparar datos de entrenamiento». Con «Reanudar»: la del proceso.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model also learns from where nothing changed: in views where the polygons are all the change there is, press “Nothing else here”.</source>
        <translation>Un modelo también aprende de donde nada cambió: en vistas donde los polígonos son todo el cambio que hay, pulse «Nada más aquí».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>A model file, or weights as published (.pth, .pt, .ckpt …); nothing in them is run</source>
        <translation>Un archivo de modelo, o pesos tal como se publicaron (.pth, .pt, .ckpt …); no se ejecuta nada de él</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model learns from at least {} accepted and {} rejected polygons: {} to go.</source>
        <translation>Un modelo aprende de al menos {} polígonos aceptados y {} rechazados: faltan {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder, or with Resume that of the run; it gets the model and its report.</source>
        <translation>Una carpeta nueva o vacía, o con «Reanudar» la del proceso; recibe el modelo y su informe.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder; it gets the folders train, val and test.</source>
        <translation>Una carpeta nueva o vacía; recibe las carpetas train, val y test.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A new, small model ({})</source>
        <translation>Un modelo nuevo y pequeño ({})</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>A package from {} broke off or is not the one that this version of the plugin knows.</source>
        <translation>Un paquete de {} se interrumpió o no es el que conoce esta versión del complemento.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A page of all figures, with curves where the result is a change map; or a JSON file.</source>
        <translation>Una página con todas las cifras, con curvas si el resultado es un mapa de cambios; o un archivo JSON.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A result of Detect change.</source>
        <translation>Un resultado de «Detectar cambios».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A window of {} pixels is too small; choose {} or more.</source>
        <translation>Una ventana de {} píxeles es demasiado pequeña; elija {} o más.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A&amp;rea</source>
        <translation>&amp;Zona</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>About the model</source>
        <translation>Sobre el modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>About {} of the common area has no data in one of the images, and is left out.</source>
        <translation>Cerca de un {} del área común no tiene datos en una de las imágenes y se omite.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>About {} of {} pending polygons remain</source>
        <translation>Quedan unos {} de {} polígonos pendientes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept all</source>
        <translation>Aceptar todos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept polygon {}</source>
        <translation>Aceptar el polígono {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept {} polygons</source>
        <translation>Aceptar {} polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy of {}</source>
        <translation>Exactitud de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy sample</source>
        <translation>Muestra de exactitud</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add &amp;layers by their dates</source>
        <translation>Añadir c&amp;apas por sus fechas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add a model or published weights</source>
        <translation>Añadir un modelo o pesos publicados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add an empty &amp;row</source>
        <translation>Añadir una &amp;fila vacía</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add files of the &amp;same names</source>
        <translation>Añadir archivos del &amp;mismo nombre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add pairs of images.</source>
        <translation>Añada pares de imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add published weights</source>
        <translation>Añadir pesos publicados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add the model {}</source>
        <translation>Añadir el modelo {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Add them</source>
        <translation>Añadirlas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add two images of the same place to the project.</source>
        <translation>Añada al proyecto dos imágenes del mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding a model</source>
        <translation>Añadiendo un modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding the model failed: {}.</source>
        <translation>No se pudo añadir el modelo: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Address of a package index of your own, such as https://server/simple</source>
        <translation>Dirección de un índice de paquetes propio, como https://server/simple</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>After image</source>
        <translation>Imagen posterior</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>After: {}</source>
        <translation>Después: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement with the reference</source>
        <translation>Concordancia con la referencia</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All networks side by side</source>
        <translation>Todas las redes lado a lado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Also copies it to {}, where Detect change finds it by name.</source>
        <translation>También lo copia a {}, donde «Detectar cambios» lo encuentra por su nombre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>An image, from a raster file. Empty: the one that the change map was made from.</source>
        <translation>Una imagen, de un archivo ráster. Vacío: la imagen con la que se hizo el mapa de cambios.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>An unfinished run is kept here; with the same settings it is continued.</source>
        <translation>Aquí hay un proceso sin terminar; con la misma configuración se continúa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Another model is named {}, so this one is called {}.</source>
        <translation>Otro modelo se llama {}, así que este se llama {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Another number divides the ground in another way.</source>
        <translation>Otro número reparte el terreno de otra manera.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Another window of QGIS is installing or removing the engine.</source>
        <translation>Otra ventana de QGIS está instalando o quitando el motor.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Another…</source>
        <translation>Otra…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Apple GPU</source>
        <translation>GPU Apple</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Area in m²</source>
        <translation>Área en m²</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Area of change</source>
        <translation>Área de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that counts (polygons)</source>
        <translation>Zona que cuenta (polígonos)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that was looked at (polygons)</source>
        <translation>Zona examinada (polígonos)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area to analyse (polygons)</source>
        <translation>Zona que se analiza (polígonos)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Assign CRS…</source>
        <translation>Asignar SRC…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>At its worst</source>
        <translation>En el peor caso</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>BSD 2-clause licence.</source>
        <translation>Licencia BSD de 2 cláusulas.</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>BSD-2-Clause</source>
        <translation>BSD-2-Clause</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers in the model&apos;s order, such as 4,3,2. Empty: by the bands&apos; colours.</source>
        <translation>Números de las bandas en el orden del modelo, como 4,3,2. Vacío: según los colores de las bandas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: all, colours first.</source>
        <translation>Números de las bandas, como 4,3,2. Vacío: todas, los colores primero.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: those that both images have.</source>
        <translation>Números de las bandas, como 4,3,2. Vacío: las que tienen ambas imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Band {} of “{}” is {}, but band {} of “{}” is {}.</source>
        <translation>La banda {} de «{}» es {}, pero la banda {} de «{}» es {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands aft&amp;er</source>
        <translation>Bandas despué&amp;s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands after</source>
        <translation>Bandas después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands be&amp;fore</source>
        <translation>Bandas an&amp;tes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands before</source>
        <translation>Bandas antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Bars: polygons by probability. Pale: pixels of the map. Drag the line or use arrow keys.</source>
        <translation>Barras: polígonos por probabilidad. Pálido: píxeles del mapa. Arrastre la línea o use las teclas de flecha.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before and after are the same file; choose two images.</source>
        <translation>Antes y después son el mismo archivo; elija dos imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Before and after are the same image, {}; choose two.</source>
        <translation>Antes y después son la misma imagen, {}; elija dos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after in turn: by a tap until the next one, or as long as the key is held.</source>
        <translation>Antes y después por turnos: con una pulsación hasta la siguiente, o mientras se mantiene la tecla.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after, with a divider.</source>
        <translation>Antes y después, con un divisor.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before image</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Before, after, and the after image with what was found (white), invented (red) and missed (blue): of forty pairs of each kind the one with most wrong pixels. Images of Kampala: OpenAerialMap contributors, CC BY 4.0.</source>
        <translation>Antes, después, y la imagen posterior con lo encontrado (blanco), inventado (rojo) y omitido (azul): de cuarenta pares de cada tipo, el que tiene más píxeles erróneos. Imágenes de Kampala: colaboradores de OpenAerialMap, CC BY 4.0.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Before: {}</source>
        <translation>Antes: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Billion
operations</source>
        <translation>Miles de millones
de operaciones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Block (patches)</source>
        <translation>Bloque (teselas)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Both decided {}; the same for {}.</source>
        <translation>Ambos decidieron {}; lo mismo en {}.</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>Buildings, 0.1 to 1 m</source>
        <translation>Edificios, 0,1 a 1 m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>By IR-MAD</source>
        <translation>Con IR-MAD</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>By which the best epoch is chosen, 0 to 1.</source>
        <translation>Según la cual se elige la mejor época, de 0 a 1.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>CGNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>CGNet_best_iou.pth para cada conjunto de datos, enlazado en el readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Came with the plugin</source>
        <translation>Vienen con el complemento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. A run with the same settings and output continues from here.</source>
        <translation>Cancelado. Un proceso con la misma configuración y salida continúa desde aquí.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Cancelled. Detect change with the same settings continues where it stopped.</source>
        <translation>Cancelado. «Detectar cambios» con la misma configuración continúa donde se detuvo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelado. No se escribió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Run it again with the same folder and “Resume” to go on.</source>
        <translation>Cancelado. Ejecútelo de nuevo con la misma carpeta y «Reanudar» para continuar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Cancelled. What came whole is kept for the next time.</source>
        <translation>Cancelado. Lo que llegó completo se conserva para la próxima vez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Cancelled; the polygons stay as they were.</source>
        <translation>Cancelado; los polígonos quedan como estaban.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change between {} and {}, found by the model {} at the threshold {}.</source>
        <translation>Cambio entre {} y {}, encontrado por el modelo {} con el umbral {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change is</source>
        <translation>El cambio es</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Change is detected by an engine that runs beside QGIS, in a Python of its own, and no such Python was found on this computer. One button installs it, with torch and a few other packages. QGIS and its Python stay as they are, and the engine can be removed again in the plugin&apos;s settings.</source>
        <translation>Los cambios los detecta un motor que funciona junto a QGIS, en un Python propio, y no se encontró tal Python en este equipo. Un botón lo instala, con torch y algunos otros paquetes. QGIS y su Python quedan como están, y el motor se puede quitar en la configuración del complemento.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map</source>
        <translation>Mapa de cambios</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map to polygons</source>
        <translation>Mapa de cambios a polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} ({}) makes no polygon</source>
        <translation>Los cambios de menos de {} ({}) no forman polígono</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} makes no polygon</source>
        <translation>Los cambios de menos de {} no forman polígono</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change on the map: {}. Judged by: {}. {} random pixels judged.</source>
        <translation>Cambio en el mapa: {}. Juzgado por: {}. {} píxeles aleatorios juzgados.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change polygons</source>
        <translation>Polígonos de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change probability</source>
        <translation>Probabilidad de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change probability from which a pixel counts as change; higher finds less</source>
        <translation>Probabilidad de cambio a partir de la cual un píxel cuenta como cambio; más alta encuentra menos</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Change vector analysis</source>
        <translation>Análisis de vectores de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change: {} → {}</source>
        <translation>Cambio: {} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area (m²)</source>
        <translation>Área cambiada (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in both (m²)</source>
        <translation>Área cambiada en ambos (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the first only (m²)</source>
        <translation>Área cambiada solo en el primero (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the second only (m²)</source>
        <translation>Área cambiada solo en el segundo (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area: {}</source>
        <translation>Área cambiada: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Changes of all pairs</source>
        <translation>Cambios de todos los pares</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check &amp;devices</source>
        <translation>Comprobar di&amp;spositivos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check devices</source>
        <translation>Comprobar dispositivos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking the devices failed: {}.</source>
        <translation>La comprobación de los dispositivos falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking; QGIS&apos;s task bar tells how far it is…</source>
        <translation>Comprobando; la barra de estado de QGIS muestra el avance…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose Python…</source>
        <translation>Elegir Python…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Choose a Python that has torch and GDAL in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Elija un Python que tenga torch y GDAL en Configuración ▸ Opciones… ▸ Deep Change Detection.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose a layer of change polygons to review.</source>
        <translation>Elija una capa de polígonos de cambio para revisarla.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer of polygons.</source>
        <translation>Elija una capa de polígonos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer whose extent bounds the area.</source>
        <translation>Elija una capa cuya extensión limite la zona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model in Detect change.</source>
        <translation>Elija un modelo en «Detectar cambios».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model.</source>
        <translation>Elija un modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Choose another Python in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Elija otro Python en Configuración ▸ Opciones… ▸ Deep Change Detection.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Choose either a layer of what changed or a folder of labelled pairs.</source>
        <translation>Elija o una capa de lo que cambió o una carpeta de pares etiquetados.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose folder</source>
        <translation>Elegir carpeta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose only the folder and keep the name</source>
        <translation>Elegir solo la carpeta y conservar el nombre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the before and the after image under Images.</source>
        <translation>Elija la imagen anterior y la posterior en «Imágenes».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the change polygons</source>
        <translation>Elija los polígonos de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the engine&apos;s Python</source>
        <translation>Elegir el Python del motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the file that the scheduler wrote</source>
        <translation>Elegir el archivo que escribió el planificador</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the folder of wheels</source>
        <translation>Elegir la carpeta de wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the two folders of images.</source>
        <translation>Elija las dos carpetas de imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the {} image.</source>
        <translation>Elija la imagen de «{}».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose where to save the map of change.</source>
        <translation>Elija dónde guardar el mapa de cambios.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click a line across the polygon; a right click or Enter cuts, Esc gives up.</source>
        <translation>Pulse una línea a través del polígono; un clic derecho o Intro corta, Esc abandona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click into a field and press a key; Delete leaves the command without one.</source>
        <translation>Pulse en un campo y presione una tecla; Supr deja la orden sin tecla.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click on the map: the keys rest while another part of the window has the focus.</source>
        <translation>Pulse en el mapa: las teclas descansan mientras otra parte de la ventana tiene el foco.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of a change that was missed; a right click or Enter ends, Esc gives up.</source>
        <translation>Pulse los vértices de un cambio omitido; un clic derecho o Intro termina, Esc abandona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of the area; a right click or Enter ends, Esc gives up.</source>
        <translation>Pulse los vértices de la zona; un clic derecho o Intro termina, Esc abandona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/guide"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/library"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Close other windows of QGIS that run the engine, then try again.</source>
        <translation>Cierre otras ventanas de QGIS que usen el motor e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Closer</source>
        <translation>Más cerca</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the after image may look like change.</source>
        <translation>Nubes o nieve sobre un {} de la imagen posterior pueden parecer cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the before image may look like change.</source>
        <translation>Nubes o nieve sobre un {} de la imagen anterior pueden parecer cambio.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Clusters of principal components</source>
        <translation>Grupos de componentes principales</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Co&amp;mpare on the map</source>
        <translation>Co&amp;mparar en el mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Cohen&apos;s kappa {} (95 %: {} to {}).</source>
        <translation>Kappa de Cohen {} (95 %: {} a {}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare each device with the processor; takes a few minutes</source>
        <translation>Comparar cada dispositivo con el procesador; tarda unos minutos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare many pairs of images with the options chosen here</source>
        <translation>Comparar muchos pares de imágenes con las opciones elegidas aquí</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compare two results</source>
        <translation>Comparar dos resultados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared at pixels of {}, which suit the model.</source>
        <translation>Se compara con píxeles de {}, adecuados para el modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared by the bands {}: {}</source>
        <translation>Se compara por las bandas {}: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared pixel by pixel: {} pixels in common</source>
        <translation>Comparadas píxel a píxel: {} píxeles en común</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares colours pixel by pixel. Needs no model and works with any bands and any resolution.</source>
        <translation>Compara los colores píxel a píxel. No necesita modelo y funciona con cualquier banda y cualquier resolución.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares small blocks of pixels and divides them into changed and unchanged (PCA and k-means). Needs no model, and finds what is larger than single pixels.</source>
        <translation>Compara pequeños bloques de píxeles y los divide en cambiados y sin cambio (ACP y k-medias). No necesita modelo, y encuentra lo que es mayor que píxeles sueltos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compares two images of the same place and gives each pixel a probability of change, from 0 to 1, and the changed places as polygons.

The images may differ in CRS, pixel size, extent and data type: the result lies on the pixels of the after image and covers what both have in common. Images of any size work; what a cancelled run has done is kept, and the same run started again continues from there.

The engine runs outside QGIS, in a Python that has torch: Raster ▸ Deep Change Detection ▸ Set up the engine… installs one.</source>
        <translation>Compara dos imágenes del mismo lugar y da a cada píxel una probabilidad de cambio, de 0 a 1, y los lugares cambiados como polígonos.

Las imágenes pueden diferir en SRC, tamaño de píxel, extensión y tipo de datos: el resultado está sobre los píxeles de la imagen posterior y cubre lo que ambas tienen en común. Sirven imágenes de cualquier tamaño; lo que hizo un proceso cancelado se conserva, y el mismo proceso iniciado de nuevo continúa desde ahí.

El motor funciona fuera de QGIS, en un Python que tiene torch: Ráster ▸ Deep Change Detection ▸ Preparar el motor… instala uno.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what a network trained on photographs sees in both images: any kind of change in fine images, by three bands. Needs no model file.</source>
        <translation>Compara lo que una red entrenada con fotografías ve en ambas imágenes: cualquier tipo de cambio en imágenes finas, con tres bandas. No necesita archivo de modelo.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what the bands say together, whatever light, haze or calibration did to them (IR-MAD). Needs no model, works at any resolution, and is at its best with four bands or more.</source>
        <translation>Compara lo que dicen las bandas juntas, hagan lo que les hagan la luz, la bruma o la calibración (IR-MAD). No necesita modelo, funciona con cualquier resolución, y sobre todo con cuatro bandas o más.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Compute on</source>
        <translation>Calcular en</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compute on the workers of a Dask cluster: the address of its scheduler, or the file that it wrote. Empty: this computer computes. At first it is what the plugin&apos;s options name.</source>
        <translation>Calcular en los workers de un clúster de Dask: la dirección de su planificador, o el archivo que escribió. Vacío: calcula este equipo. Al principio es lo que indican las opciones del complemento.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Computes on the Dask cluster at {}, and Preview here on this computer</source>
        <translation>Calcula en el clúster de Dask en {}, y «Vista previa aquí» en este equipo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connect to the cluster and ask its workers what they compute on</source>
        <translation>Conectar con el clúster y preguntar a sus workers en qué calculan</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connected change smaller than this makes no polygon, and smaller holes in polygons are filled; the map of probability stays as it is</source>
        <translation>Un cambio conexo más pequeño no forma polígono, y los huecos más pequeños de los polígonos se rellenan; el mapa de probabilidad queda como está</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copy dia&amp;gnostics</source>
        <translation>Copiar dia&amp;gnóstico</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct where it is sure</source>
        <translation>Corregirlo si es seguro</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Count the probabilities of the map</source>
        <translation>Contar las probabilidades del mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Counts where a result and a reference agree on change, by pixels and by objects, and gives precision, recall, F1, IoU, overall accuracy and kappa, with a page of figures and curves.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the result, or of the reference where the result is polygons. A pixel counts where both hold data; polygons are known everywhere, so name the area that was mapped if it is smaller. Polygons that a review has rejected are no change.</source>
        <translation>Cuenta dónde un resultado y una referencia concuerdan en el cambio, por píxeles y por objetos, y da precisión, exhaustividad, F1, IoU, exactitud global y kappa, con una página de cifras y curvas.

Ambos pueden ser mapas de cambios, máscaras o polígonos, con píxeles distintos y en SRC distintos. Los píxeles son los del resultado, o los de la referencia si el resultado son polígonos. Un píxel cuenta donde ambos tienen datos; los polígonos se conocen en todas partes, así que indique la zona cartografiada si es más pequeña. Los polígonos que una revisión rechazó no son cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Create it</source>
        <translation>Crearla</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cuts two images, and what is known of the change between them, into the patches that a model learns from, and divides them into parts for training, validation and testing that share no ground.

What is known may be polygons that were reviewed (accepted ones are change; rejected ones and “Nothing else here” are none; the images are those of the change map beside them), polygons or a mask of all change there is, or a folder of labelled pairs with subfolders such as A, B and label.</source>
        <translation>Corta dos imágenes, y lo que se sabe del cambio entre ellas, en las teselas de las que aprende un modelo, y las reparte en partes para entrenamiento, validación y prueba que no comparten terreno.

Lo que se sabe pueden ser polígonos revisados (los aceptados son cambio; los rechazados y «Nada más aquí» no lo son; las imágenes son las del mapa de cambios junto a ellos), polígonos o una máscara de todo el cambio que hay, o una carpeta de pares etiquetados con subcarpetas como A, B y label.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Damaged parts</source>
        <translation>Partes dañadas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Dask cluster</source>
        <translation>Clúster de Dask</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date after</source>
        <translation>Fecha después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date before</source>
        <translation>Fecha antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>De&amp;vice</source>
        <translation>D&amp;ispositivo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Decided otherwise or removed meanwhile, and left so: {}.</source>
        <translation>Decididos de otro modo o eliminados entretanto, y dejados así: {}.</translation>
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
        <translation>Análisis profundo de vectores de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect a&amp;gain with it</source>
        <translation>De&amp;tectar de nuevo con él</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect again: {}</source>
        <translation>Detectar de nuevo: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change</source>
        <translation>Detectar cambios</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Detect change by this one</source>
        <translation>Detectar cambios con este</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change in many pairs</source>
        <translation>Detectar cambios en muchos pares</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change lists the model as {}.</source>
        <translation>«Detectar cambios» muestra el modelo como {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change: {}</source>
        <translation>Detectar cambios: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detecting</source>
        <translation>Detectando</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detecting change failed: {}.</source>
        <translation>La detección de cambios falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Differs
by</source>
        <translation>Difiere
en</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Differs in</source>
        <translation>Difiere en</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done before</source>
        <translation>Ya hecho</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Download the file in a browser, and add it here: its network is found by itself.</source>
        <translation>Descargue el archivo en un navegador y añádalo aquí: su red se encuentra sola.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Downloading {}</source>
        <translation>Descarga de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Drag corners or edges, or click a new course across; Enter takes it, Esc gives up.</source>
        <translation>Arrastre vértices o lados, o pulse un nuevo trazado que lo cruce; Intro lo toma, Esc lo abandona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Drag, or click and use the arrow keys; Shift makes larger steps</source>
        <translation>Arrastre, o pulse y use las teclas de flecha; Mayús da pasos más grandes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Draw a sample</source>
        <translation>Extraer una muestra</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw missed</source>
        <translation>Dibujar omitido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Draw polygon {}</source>
        <translation>Dibujar el polígono {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Drawing the sample…</source>
        <translation>Extrayendo la muestra…</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Drawn houses on fields near Banepa, Nepal</source>
        <translation>Casas dibujadas sobre campos cerca de Banepa, Nepal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw…</source>
        <translation>Dibujar…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Each dated image of the project with the next later one of its place</source>
        <translation>Cada imagen fechada del proyecto con la siguiente del mismo lugar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Edges</source>
        <translation>Bordes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Edit outline</source>
        <translation>Editar contorno</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Edit polygon {}</source>
        <translation>Editar el polígono {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as in the map&apos;s run.</source>
        <translation>Vacío: como en el proceso del mapa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as the recipe says.</source>
        <translation>Vacío: como dice la receta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Engine Python: {}</source>
        <translation>Python del motor: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Enter keeps what is written, Esc gives it up.</source>
        <translation>Intro guarda lo escrito, Esc lo abandona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epoch kept</source>
        <translation>Época conservada</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Estimate shift</source>
        <translation>Estimar desplazamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Evaluate against reference</source>
        <translation>Evaluar con una referencia</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Everything in common</source>
        <translation>Todo lo común</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Expected precision</source>
        <translation>Precisión esperada</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Extent to analyse</source>
        <translation>Extensión que se analiza</translation>
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
        <translation>F1 en %,
{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 of objects</source>
        <translation>F1 de objetos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 on validation</source>
        <translation>F1 en la validación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} after, undefined before.</source>
        <translation>F1 {} después, indefinido antes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} before, {} after.</source>
        <translation>F1 {} antes, {} después.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} of the map as it is, {} of the new model.</source>
        <translation>F1 {} del mapa como está, {} del nuevo modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>F1 {} on {}</source>
        <translation>F1 {} en {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Failed: {}</source>
        <translation>Falló: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Farther</source>
        <translation>Más lejos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>File of the map of change; the name of a folder will do</source>
        <translation>Archivo del mapa de cambios; basta el nombre de una carpeta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Files in {} cannot be removed.</source>
        <translation>No se pueden quitar archivos de {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Finds what changed between two images of the same place.</source>
        <translation>Encuentra lo que cambió entre dos imágenes del mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Finish what you draw by a right click or Enter, or give it up by Esc.</source>
        <translation>Termine lo que dibuja con un clic derecho o Intro, o abandónelo con Esc.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>First bring the before image to the after image&apos;s light, by the pixels that surely did not change</source>
        <translation>Llevar primero la imagen anterior a la luz de la imagen posterior, según los píxeles que seguro no cambiaron</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>First result</source>
        <translation>Primer resultado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First review</source>
        <translation>Primera revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Flicker</source>
        <translation>Parpadeo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;after</source>
        <translation>Carpeta de&amp;spués</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;before</source>
        <translation>Carpeta a&amp;ntes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of labelled pairs</source>
        <translation>Carpeta de pares etiquetados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images after</source>
        <translation>Carpeta de las imágenes posteriores</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images before</source>
        <translation>Carpeta de las imágenes anteriores</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the run</source>
        <translation>Carpeta del proceso</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the training set by which the best epoch is chosen. Empty: val.</source>
        <translation>Carpeta del conjunto de entrenamiento según la cual se elige la mejor época. Vacío: val.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>For computers without network: a folder with all packages as wheels</source>
        <translation>Para equipos sin red: una carpeta con todos los paquetes como wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, as their pixel size is not known</source>
        <translation>Para estas imágenes: {}, pues no se conoce el tamaño de sus píxeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, which is made for pixels of {}</source>
        <translation>Para estas imágenes: {}, hecho para píxeles de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Found automatically</source>
        <translation>Encontrado automáticamente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Found by the weights</source>
        <translation>Encontrada por los pesos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>From patch to patch. Empty: the patch size.</source>
        <translation>De tesela a tesela. Vacío: el tamaño de tesela.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoPackage with a polygon for each changed place, its probability, area and review status.</source>
        <translation>GeoPackage con un polígono por cada lugar cambiado, su probabilidad, su área y el estado de la revisión.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of what was found, invented and missed, on the pixels that were counted.</source>
        <translation>GeoTIFF de lo encontrado, inventado y omitido, sobre los píxeles contados.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of where both have change, and where one of them alone has.</source>
        <translation>GeoTIFF de dónde ambos tienen cambio, y dónde solo uno lo tiene.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF with the probability of change, 0 to 1, at each pixel both images have.</source>
        <translation>GeoTIFF con la probabilidad de cambio, de 0 a 1, en cada píxel que tienen ambas imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or choose another Python in the options.</source>
        <translation>Dese permiso para escribir allí, o elija otro Python en las opciones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or close what keeps its files open, then try again.</source>
        <translation>Dese permiso para escribir allí, o cierre lo que mantiene abiertos sus archivos, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Go to the polygon under the mouse</source>
        <translation>Ir al polígono bajo el ratón</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Goes on with the interrupted run in the folder.</source>
        <translation>Continúa el proceso interrumpido de la carpeta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Grid</source>
        <translation>Cuadrícula de píxeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Guide to Deep Change Detection</source>
        <translation>Guía de Deep Change Detection</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Guide to the review (F1)</source>
        <translation>Guía de la revisión (F1)</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>HCGMNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>HCGMNet_best_iou.pth para cada conjunto de datos, enlazado en el readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Hide outline</source>
        <translation>Ocultar contorno</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hold the mouse button down to see the other date here.</source>
        <translation>Mantenga pulsado el botón del ratón para ver aquí la otra fecha.</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Houses and dates are drawn; ground: OpenAerialMap contributors, CC BY 4.0</source>
        <translation>Las casas y las fechas están dibujadas; terreno: colaboradores de OpenAerialMap, CC BY 4.0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far neighbouring windows overlap. Empty: the model&apos;s own.</source>
        <translation>Cuánto se solapan las ventanas vecinas. Vacío: el del modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far, in metres, an outline may move from the pixels&apos; edges. 0: it follows them exactly.</source>
        <translation>Cuántos metros puede apartarse un contorno de los bordes de los píxeles. 0: los sigue exactamente.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>How much neighbouring windows share</source>
        <translation>Cuánto comparten las ventanas vecinas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>How much of the change on the map you expect to be real</source>
        <translation>Qué parte del cambio del mapa espera que sea real</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How often all patches are seen. Empty: as the recipe says.</source>
        <translation>Cuántas veces se ven todas las teselas. Vacío: como dice la receta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How to train: as a paper; strong, which pays where images are few; or fine-tune, gently on few images. Empty: the network&apos;s own.</source>
        <translation>Cómo entrenar: como en una publicación; strong, que vale la pena con pocas imágenes; o fine-tune, con suavidad con pocas imágenes. Vacío: la de la red.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>If it happens again, close other programs to free memory, or lower the batch and window size.</source>
        <translation>Si vuelve a ocurrir, cierre otros programas para liberar memoria, o reduzca el lote y la ventana.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the earlier date</source>
        <translation>Imagen de la fecha más antigua</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the later date</source>
        <translation>Imagen de la fecha más reciente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Import {}</source>
        <translation>Importar {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Importing the weights failed: {}.</source>
        <translation>La importación de los pesos falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Improve model</source>
        <translation>Mejorar el modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improve the model: {}</source>
        <translation>Mejorar el modelo: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improving the model failed: {}.</source>
        <translation>La mejora del modelo falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In an area drawn</source>
        <translation>En una zona dibujada</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In this view</source>
        <translation>En esta vista</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Install the engine</source>
        <translation>Instalar el motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the engine again, or choose another Python.</source>
        <translation>Instale de nuevo el motor, o elija otro Python.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the plugin again.</source>
        <translation>Vuelva a instalar el complemento.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install your system&apos;s package python3-venv, or choose another Python in the options.</source>
        <translation>Instale el paquete python3-venv de su sistema, o elija otro Python en las opciones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installation log…</source>
        <translation>Registro de instalación…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installed by version {} of the plugin, {}</source>
        <translation>Instalado por la versión {} del complemento, {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing the engine failed: {}.</source>
        <translation>La instalación del motor falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Instead of a layer and two images: a folder with subfolders such as A, B and label.</source>
        <translation>En lugar de una capa y dos imágenes: una carpeta con subcarpetas como A, B y label.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Intel graphics</source>
        <translation>Gráficos Intel</translation>
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
        <translation>IoU del cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU on validation</source>
        <translation>IoU en la validación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It could not be added to your models: {}.</source>
        <translation>No se pudo añadir a sus modelos: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is among your models now, as {}.</source>
        <translation>Ahora está entre sus modelos, como {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>It is in the library already.</source>
        <translation>Ya está en la biblioteca.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is not better, so it was not added to your models; it is kept as {}.</source>
        <translation>No es mejor, así que no se añadió a sus modelos; se conserva como {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>It was not installed. Try again; if it goes on, tell whoever runs that server, or take another.</source>
        <translation>No se instaló. Inténtelo de nuevo; si continúa, avise a quien gestione ese servidor, o use otro.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Its network is {}, of {} parameters.</source>
        <translation>Su red es {}, de {} parámetros.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Its polygons are not in the project.</source>
        <translation>Sus polígonos no están en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Judge at least two pixels that the map shows as {} first.</source>
        <translation>Juzgue primero al menos dos píxeles que el mapa muestra como «{}».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Keys, labels and reviewer…</source>
        <translation>Teclas, etiquetas y revisor…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>L&amp;ibrary…</source>
        <translation>&amp;Biblioteca…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label polygon {}</source>
        <translation>Etiquetar el polígono {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {}</source>
        <translation>Etiqueta {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {} is not worded yet; do so in the options.</source>
        <translation>La etiqueta {} aún no tiene texto; póngalo en las opciones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label {} polygons</source>
        <translation>Etiquetar {} polígonos</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Landsat imagery courtesy of the U.S. Geological Survey</source>
        <translation>Imágenes Landsat por cortesía del U.S. Geological Survey</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Layer to review</source>
        <translation>Capa que se revisa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose extent is analysed</source>
        <translation>Capa cuya extensión se analiza</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose polygons are analysed</source>
        <translation>Capa cuyos polígonos se analizan</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer&apos;s extent</source>
        <translation>Extensión de una capa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Lays two results of one place on each other, of two models for instance, and tells how far they agree: the share of pixels, kappa, IoU of the change, and the areas that have changed by both or by one alone. A raster shows where.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the first one, or of the second where the first is polygons, and count where both hold data. Polygons that a review has rejected are no change.</source>
        <translation>Superpone dos resultados de un lugar, por ejemplo de dos modelos, y dice hasta qué punto concuerdan: la parte de los píxeles, kappa, la IoU del cambio, y las áreas cambiadas según ambos o según uno solo. Un ráster muestra dónde.

Ambos pueden ser mapas de cambios, máscaras o polígonos, con píxeles distintos y en SRC distintos. Los píxeles son los del primero, o los del segundo si el primero son polígonos, y cuentan donde ambos tienen datos. Los polígonos que una revisión rechazó no son cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Learnt from a review</source>
        <translation>Aprendido de una revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Least valid share</source>
        <translation>Parte válida mínima</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Leave &amp;open</source>
        <translation>Dejar &amp;abierto</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Leave as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence of the published code</source>
        <translation>Licencia del código publicado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>List the model in QGIS</source>
        <translation>Mostrar el modelo en QGIS</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Log of the installation</source>
        <translation>Registro de la instalación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Log of the run</source>
        <translation>Registro del proceso</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look at the images</source>
        <translation>Examinar las imágenes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look for graphics</source>
        <translation>Buscar procesadores gráficos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking at the images failed: {}.</source>
        <translation>No se pudieron examinar las imágenes: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking for graphics failed: {}.</source>
        <translation>La búsqueda de procesadores gráficos falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Looking for the engine&apos;s Python</source>
        <translation>Buscar el Python del motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Looking for what this computer has…</source>
        <translation>Mirando lo que tiene este equipo…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>MB,
{}</source>
        <translation>MB,
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
        <translation>MIT según un archivo; según el readme, solo para uso no comercial y de investigación.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>MIT licence.</source>
        <translation>Licencia MIT.</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>MIT; readme: non-commercial, research</source>
        <translation>MIT; según el readme, no comercial, investigación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Made on {} with Deep Change Detection, engine {}</source>
        <translation>Hecho el {} con Deep Change Detection, motor {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again: what was downloaded whole is kept.</source>
        <translation>Libere espacio e inténtelo de nuevo: lo descargado por completo se conserva.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Makes a training set of two images and what is known of their change.</source>
        <translation>Hace un conjunto de entrenamiento de dos imágenes y de lo que se sabe de su cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Making the environment</source>
        <translation>Creación del entorno</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Making the polygons anew failed: {}; nothing was changed.</source>
        <translation>No se pudieron rehacer los polígonos: {}; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Man&amp;y pairs…</source>
        <translation>Muc&amp;hos pares…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Many at once</source>
        <translation>Muchos a la vez</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Map canvas</source>
        <translation>Lienzo del mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Mark background</source>
        <translation>Marcar fondo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measure the map</source>
        <translation>Medir el mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Measured on</source>
        <translation>Medido en</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that also steered the training: a little flattering.</source>
        <translation>Medido en {} teselas de este lugar que también guiaron el entrenamiento: un poco halagador.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that were kept out of the training.</source>
        <translation>Medido en {} teselas de este lugar que quedaron fuera del entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Measures how right a change map or its polygons are, against a reference.</source>
        <translation>Mide cuán correctos son un mapa de cambios o sus polígonos, con una referencia.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measuring the map…</source>
        <translation>Midiendo el mapa…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model after</source>
        <translation>Medición del modelo de después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model before</source>
        <translation>Medición del modelo de antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Merge two reviews</source>
        <translation>Combinar dos revisiones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge two reviews…</source>
        <translation>Combinar dos revisiones…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Merge {} polygons</source>
        <translation>Combinar {} polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Mi&amp;nimum area</source>
        <translation>Área mí&amp;nima</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Million
parameters</source>
        <translation>Millones de
parámetros</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum &amp;area</source>
        <translation>Área mínim&amp;a</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum area</source>
        <translation>Área mínima</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Minimum area of a polygon (m²)</source>
        <translation>Área mínima de un polígono (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Model library</source>
        <translation>Biblioteca de modelos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model to fine-tune</source>
        <translation>Modelo que se ajusta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model&apos;s, {} pixels</source>
        <translation>El del modelo, {} píxeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model, threshold, area and all under More are those chosen in Detect change.</source>
        <translation>El modelo, el umbral, la zona y todo lo de «Más» son los elegidos en «Detectar cambios».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Model: {}</source>
        <translation>Modelo: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models and weights</source>
        <translation>Modelos y pesos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Models are compared by the images that are chosen here: choose two that can be.</source>
        <translation>Los modelos se comparan con las imágenes elegidas aquí: elija dos que se puedan comparar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>More polygons are looked for on the map…</source>
        <translation>Buscando más polígonos en el mapa…</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Multivariate alteration detection</source>
        <translation>Detección de alteración multivariante</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>N&amp;ormalise</source>
        <translation>N&amp;ormalizar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Name in Detect change, if it is listed</source>
        <translation>Nombre en «Detectar cambios», si aparece allí</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Neither image is georeferenced and their sizes differ ({} × {} against {} × {} pixels).</source>
        <translation>Ninguna de las imágenes está georreferenciada y sus tamaños difieren ({} × {} frente a {} × {} píxeles).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Network and data set</source>
        <translation>Red y conjunto de datos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>New, gone and rebuilt buildings in aerial and satellite images in red, green and blue. Learnt without a pair of real images with change, from images of one date and drawn scenes. F1 on 29 aerial pairs of France, Texas and New Zealand: 0.69, where 0.7 was wanted.</source>
        <translation>Edificios nuevos, desaparecidos y reconstruidos en imágenes aéreas y de satélite en rojo, verde y azul. Aprendido sin ningún par de imágenes reales con cambio, de imágenes de una sola fecha y escenas dibujadas. F1 en 29 pares aéreos de Francia, Texas y Nueva Zelanda: 0,69, donde se quería 0,7.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next pending</source>
        <translation>Siguiente pendiente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>No Python was found on this computer.</source>
        <translation>No se encontró ningún Python en este equipo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>No Python with torch was found for the engine.</source>
        <translation>No se encontró ningún Python con torch para el motor.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No change</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No change was found at threshold {}.</source>
        <translation>No se encontró ningún cambio con el umbral {}.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence file; for non-commercial and research use only.</source>
        <translation>Sin archivo de licencia; solo para uso no comercial y de investigación.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence is stated.</source>
        <translation>No se indica ninguna licencia.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>No model can be added to {} ({}); free space there, or ask whoever may write to it.</source>
        <translation>No se puede añadir ningún modelo a {} ({}); libere espacio allí, o pregunte a quien pueda escribir.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No model fits these images ({}, {}). {} compares their values instead, and shows differences of every kind: of crops, shadows and seasons too.</source>
        <translation>Ningún modelo sirve para estas imágenes ({}, {}). {} compara en su lugar sus valores y muestra diferencias de todo tipo: también de cultivos, sombras y estaciones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No other one is pending.</source>
        <translation>Ningún otro está pendiente.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is left to show.</source>
        <translation>No queda ningún polígono que mostrar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is near enough; select the ones to merge with this one.</source>
        <translation>Ningún polígono está lo bastante cerca; seleccione los que se combinan con este.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No polygon of “{}” is selected.</source>
        <translation>Ningún polígono de «{}» está seleccionado.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygons, as long as the key is held.</source>
        <translation>Sin polígonos, mientras se mantiene la tecla.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No preview can be stored: {}.</source>
        <translation>No se puede guardar la vista previa: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>None: packages are downloaded</source>
        <translation>Ninguna: los paquetes se descargan</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Normalise</source>
        <translation>Normalizar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Note on polygon {}</source>
        <translation>Nota sobre el polígono {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note that in this view nothing has changed but the polygons; a model can learn from that.</source>
        <translation>Anotar que en esta vista no ha cambiado nada salvo los polígonos; de eso puede aprender un modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Noted: in this view there is no change but the polygons.</source>
        <translation>Anotado: en esta vista no hay cambio salvo los polígonos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Nothing can be said of the new model: no change lies in the part kept for measuring.</source>
        <translation>No se puede decir nada del nuevo modelo: no hay cambio en la parte reservada para medir.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Nothing else here</source>
        <translation>Nada más aquí</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Number of polygons</source>
        <translation>Número de polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Numbers of the bands in the order that the model expects, such as 4, 3, 2</source>
        <translation>Números de las bandas en el orden que espera el modelo, como 4, 3, 2</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Numbers of those to learn from, such as 4,3,2. Empty: all.</source>
        <translation>Números de las bandas de las que se aprende, como 4,3,2. Vacío: todas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of a patch&apos;s pixels, 0 to 1, that are labelled and hold data; others are left out.</source>
        <translation>De los píxeles de una tesela, de 0 a 1, que están etiquetados y tienen datos; las demás se dejan fuera.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of all random choices. Empty: 0.</source>
        <translation>De todas las elecciones aleatorias. Vacío: 0.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On NVIDIA GPUs too, where that is slower.</source>
        <translation>También en GPU NVIDIA, donde es más lento.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On validation: {}</source>
        <translation>En la validación: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as backbone=resnet50 or width=256. Empty: the network&apos;s own.</source>
        <translation>Una por línea, como backbone=resnet50 o width=256. Vacío: las de la red.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as mosaic=0.5, as in the recipe.json of a run.</source>
        <translation>Uno por línea, como mosaic=0.5, igual que en el recipe.json de un proceso.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>One image has 8-bit values, the other is stretched to them: their light may differ.</source>
        <translation>Una imagen tiene valores de 8 bits y la otra se ajusta a ellos: su luz puede diferir.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}, or a model file. Empty: a network is trained from scratch.</source>
        <translation>Uno de {}, o un archivo de modelo. Vacío: se entrena una red desde cero.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}; auto takes the model that suits the images. Scripts and qgis_process may also name a model file; to have it listed here, put it into {}.</source>
        <translation>Uno de {}; auto toma el modelo adecuado para las imágenes. Los scripts y qgis_process también pueden nombrar un archivo de modelo; para que aparezca aquí, póngalo en {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons are analysed. Empty: everything the images have in common.</source>
        <translation>Solo se analizan los píxeles dentro de estos polígonos. Vacío: todo lo que las imágenes tienen en común.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons count. Empty: all that both layers cover.</source>
        <translation>Solo cuentan los píxeles dentro de estos polígonos. Vacío: todos los que cubren ambas capas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only this box is analysed, in any CRS. Empty: everything the images have in common.</source>
        <translation>Solo se analiza este rectángulo, en cualquier SRC. Vacío: todo lo que las imágenes tienen en común.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Only where several networks have the same weights is it to be chosen</source>
        <translation>Solo hay que elegirla si varias redes tienen los mismos pesos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Open a sample</source>
        <translation>Abrir una muestra</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Open sample scene</source>
        <translation>Abrir escena de ejemplo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Open the folder for your own models</source>
        <translation>Abrir la carpeta de sus modelos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Open the guide where it tells of this window (F1)</source>
        <translation>Abrir la guía donde trata de esta ventana (F1)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Options of the network</source>
        <translation>Opciones de la red</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Other &amp;Python</source>
        <translation>Otro P&amp;ython</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Other values of the recipe</source>
        <translation>Otros valores de la receta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Outside of these polygons nothing is known. Empty: all that is not change is no change.</source>
        <translation>Fuera de estos polígonos no se sabe nada. Vacío: todo lo que no es cambio está sin cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Over&amp;lap</source>
        <translation>So&amp;lapamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Overall accuracy</source>
        <translation>Exactitud global</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Overlap (pixels)</source>
        <translation>Solapamiento (píxeles)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Overwrite existing files</source>
        <translation>Sobrescribir archivos existentes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Package &amp;index</source>
        <translation>Ín&amp;dice de paquetes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Packages from elsewhere</source>
        <translation>Paquetes de otro lugar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Page of the guide</source>
        <translation>Página de la guía</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} has a date that is not written as 2024-05-31.</source>
        <translation>El par {} tiene una fecha que no está escrita como 2024-05-31.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} lacks an image or a file to save to.</source>
        <translation>Al par {} le falta una imagen o el archivo donde guardar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {}: {}</source>
        <translation>Par {}: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pairs of images</source>
        <translation>Pares de imágenes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Parameters: {}</source>
        <translation>Parámetros: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Part for validation</source>
        <translation>Parte para la validación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patch size (pixels)</source>
        <translation>Tamaño de tesela (píxeles)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for testing</source>
        <translation>Teselas para prueba</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for training</source>
        <translation>Teselas para entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for validation</source>
        <translation>Teselas para validación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches in a step. Empty: as the recipe says.</source>
        <translation>Teselas por paso. Vacío: como dice la receta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches: {} for training, {} for validation, {} for testing</source>
        <translation>Teselas: {} para entrenamiento, {} para validación, {} para prueba</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Peak memory</source>
        <translation>Memoria máxima</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, inside an area</source>
        <translation>Pendientes, dentro de una zona</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, probability below</source>
        <translation>Pendientes, probabilidad bajo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel grid</source>
        <translation>Cuadrícula de píxeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel size (units of the CRS)</source>
        <translation>Tamaño de píxel (unidades del SRC)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Pixel sizes</source>
        <translation>Tamaños de píxel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels down</source>
        <translation>Píxeles hacia abajo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels found</source>
        <translation>Píxeles encontrados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels invented</source>
        <translation>Píxeles inventados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels missed</source>
        <translation>Píxeles omitidos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels of change</source>
        <translation>Píxeles de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in both</source>
        <translation>Píxeles de cambio en ambos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in neither</source>
        <translation>Píxeles de cambio en ninguno</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the first only</source>
        <translation>Píxeles de cambio solo en el primero</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the second only</source>
        <translation>Píxeles de cambio solo en el segundo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of this size:</source>
        <translation>Píxeles de este tamaño:</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} against {}</source>
        <translation>Píxeles de {} frente a {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} in both</source>
        <translation>Píxeles de {} en ambas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels rightly without change</source>
        <translation>Píxeles correctamente sin cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels to the right</source>
        <translation>Píxeles a la derecha</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels were drawn at random within the map&apos;s change and no change and judged without knowing which. Estimates, standard errors and ± are those of Olofsson et al.; the intervals also hold where few or no errors were seen, for which ± is too small.</source>
        <translation>Los píxeles se extrajeron al azar del cambio y del no cambio del mapa y se juzgaron sin saber de cuál. Las estimaciones, los errores estándar y ± son los de Olofsson et al.; los intervalos valen también donde se vieron pocos errores o ninguno, para lo que ± es demasiado pequeño.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels without</source>
        <translation>Píxeles sin</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels without change</source>
        <translation>Píxeles sin cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has edits in {} that are not saved; save or discard them first.</source>
        <translation>El polígono {} tiene en {} ediciones sin guardar; guárdelas o descártelas primero.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has no outline; draw one.</source>
        <translation>El polígono {} no tiene contorno; dibuje uno.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} is no longer there; nothing was changed.</source>
        <translation>El polígono {} ya no está; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Polygons but the rejected ones</source>
        <translation>Polígonos salvo los rechazados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons follow in a moment…</source>
        <translation>Los polígonos siguen en un momento…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons of all pairs in &amp;one file, with the date of first change</source>
        <translation>Polígonos de todos los pares en &amp;un archivo, con la fecha del primer cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons too</source>
        <translation>También polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons were decided or edited while they were made anew; nothing was changed.</source>
        <translation>Se decidieron o editaron polígonos mientras se rehacían; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons: {}</source>
        <translation>Polígonos: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <translation>Precisión de cálculo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <comment>measure</comment>
        <translation>Precisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Precision of change (user&apos;s accuracy)</source>
        <translation>Precisión del cambio (exactitud del usuario)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision of objects</source>
        <translation>Precisión de objetos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision on validation</source>
        <translation>Precisión en la validación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Prepare training data</source>
        <translation>Preparar datos de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Preparing</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Preparing the folder</source>
        <translation>Preparación de la carpeta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Preparing the training set</source>
        <translation>Preparación del conjunto de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview here</source>
        <translation>Vista previa aquí</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of change</source>
        <translation>Vista previa de los cambios</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of the {} in the middle of the map: what a run finds here</source>
        <translation>Vista previa de {} en el centro del mapa: lo que un proceso encuentra aquí</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of {}: what a run finds here</source>
        <translation>Vista previa de {}: lo que un proceso encuentra aquí</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing by {} and {}…</source>
        <translation>Calculando la vista previa con {} y {}…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing…</source>
        <translation>Calculando la vista previa…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Probability from the threshold up</source>
        <translation>Probabilidad a partir del umbral</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability from which a pixel is change</source>
        <translation>Probabilidad a partir de la cual un píxel es cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability of the polygons, with the threshold</source>
        <translation>Probabilidad de los polígonos, con el umbral</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the model&apos;s own.</source>
        <translation>Probabilidad, de 0 a 1, a partir de la cual un píxel cuenta como cambio. Vacío: la del modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>Probabilidad, de 0 a 1, a partir de la cual un píxel cuenta como cambio. Vacío: la del proceso del mapa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of a change map counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>Probabilidad, de 0 a 1, a partir de la cual un píxel de un mapa de cambios cuenta como cambio. Vacío: la del proceso del mapa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of that change map counts as change. Empty: the one of its run.</source>
        <translation>Probabilidad, de 0 a 1, a partir de la cual un píxel de ese mapa de cambios cuenta como cambio. Vacío: la de su proceso.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processor cores to use at most, or auto for all.</source>
        <translation>Núcleos del procesador que se usan como máximo, o auto para todos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Progress of the improvement</source>
        <translation>Progreso de la mejora</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Progress of the installation</source>
        <translation>Progreso de la instalación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Progress of the run</source>
        <translation>Progreso del proceso</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1</source>
        <translation>F1 publicado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1 with a star</source>
        <translation>F1 publicado con asterisco</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Published data set</source>
        <translation>Conjunto de datos publicado</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, Peru: 1985 and 2020</source>
        <translation>Pucallpa, Perú: 1985 y 2020</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, satellite images of 89 m</source>
        <translation>Pucallpa, imágenes de satélite de 89 m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python that has torch in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Ráster ▸ Deep Change Detection ▸ Preparar el motor… instala lo necesario; o elija un Python que tenga torch en Configuración ▸ Opciones… ▸ Deep Change Detection.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Read polygons</source>
        <translation>Leer polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Read the after image as if it were moved back by how far it lies beside the before image; nothing is moved where that cannot be told</source>
        <translation>Leer la imagen posterior como si se moviera de vuelta lo que está desplazada respecto a la anterior; nada se mueve si eso no se puede saber</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reading the polygons…</source>
        <translation>Leyendo los polígonos…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Rebuild pending polygons</source>
        <translation>Rehacer polígonos pendientes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Recall of change (producer&apos;s accuracy)</source>
        <translation>Exhaustividad del cambio (exactitud del productor)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall of objects</source>
        <translation>Exhaustividad de objetos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall on validation</source>
        <translation>Exhaustividad en la validación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Redo: {}</source>
        <translation>Rehacer: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redone: {}</source>
        <translation>Rehecho: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject all</source>
        <translation>Rechazar todos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject polygon {}</source>
        <translation>Rechazar el polígono {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject {} polygons</source>
        <translation>Rechazar {} polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove a model</source>
        <translation>Quitar un modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine</source>
        <translation>Quitar el motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine? {} become free; to detect change it must be installed again.</source>
        <translation>¿Quitar el motor? Quedan libres {}; para detectar cambios habrá que instalarlo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove {}? {} goes to the trash, or is deleted where there is none.</source>
        <translation>¿Quitar {}? {} va a la papelera, o se borra si no la hay.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removed; {} are free again.</source>
        <translation>Quitado; {} vuelven a estar libres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removing the engine…</source>
        <translation>Quitando el motor…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Repair the engine</source>
        <translation>Reparar el motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Review</source>
        <comment>button</comment>
        <translation>Revisar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review change</source>
        <translation>Revisar cambios</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reviewed changes, polygons or mask</source>
        <translation>Cambios revisados, polígonos o máscara</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>S&amp;hift</source>
        <translation>D&amp;esplazamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Same place, {} in common ({} of both)</source>
        <translation>Mismo lugar, {} en común ({} de ambas)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Same result each time</source>
        <translation>El mismo resultado cada vez</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save &amp;into</source>
        <translation>&amp;Guardar en</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save into folder</source>
        <translation>Guardar en carpeta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save maps into folder</source>
        <translation>Guardar mapas en carpeta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Save progress every (minutes)</source>
        <translation>Guardar el avance cada (minutos)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save the map of change</source>
        <translation>Guardar el mapa de cambios</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Save to</source>
        <translation>Guardar en</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save to home folder</source>
        <translation>Guardar en la carpeta personal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Saving the area&apos;s polygons</source>
        <translation>Guardando los polígonos de la zona</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second</source>
        <translation>Segunda</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Second map</source>
        <translation>Segundo mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Second result</source>
        <translation>Segundo resultado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second review</source>
        <translation>Segunda revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See Settings ▸ Options… ▸ Network; a SOCKS proxy cannot be used.</source>
        <translation>Vea Configuración ▸ Opciones… ▸ Red; no se puede usar un proxy SOCKS.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether date and time of this computer are right, then try again.</source>
        <translation>Compruebe si la fecha y la hora de este equipo son correctas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether this computer is online and whether it needs a proxy; {}</source>
        <translation>Compruebe si este equipo está en línea y si necesita un proxy; {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Select two models, the second with Ctrl: the map shows what each of them finds in sight</source>
        <translation>Seleccione dos modelos, el segundo con Ctrl: el mapa muestra lo que encuentra cada uno en la parte visible</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Selected features only</source>
        <translation>Solo objetos seleccionados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Selected on the map</source>
        <translation>Seleccionados en el mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set polygon {} back to pending</source>
        <translation>Devolver el polígono {} a pendiente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the &amp;engine…</source>
        <translation>Preparar el &amp;motor…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Set up the engine</source>
        <translation>Preparar el motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the engine…</source>
        <translation>Preparar el motor…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set {} polygons back to pending</source>
        <translation>Devolver {} polígonos a pendiente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Several reviewers</source>
        <translation>Varios revisores</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share decided</source>
        <translation>Parte decidida</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share done</source>
        <translation>Parte hecha</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for testing</source>
        <translation>Parte para prueba</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for validation</source>
        <translation>Parte para validación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share of pixels on which both agree</source>
        <translation>Parte de los píxeles en que ambos concuerdan</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Shares of the area</source>
        <translation>Partes del área</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Shift</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Shift (pixels)</source>
        <translation>Desplazamiento (píxeles)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}</source>
        <translation>Desplazamiento de unos {} px hacia {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}, corrected</source>
        <translation>Desplazamiento de unos {} px hacia {}, corregido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show before</source>
        <translation>Mostrar antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show log</source>
        <translation>Mostrar registro</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show map</source>
        <translation>Mostrar mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show over the map what a run would find in the part in sight (F5)</source>
        <translation>Mostrar sobre el mapa lo que un proceso encontraría en la parte visible (F5)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of a pixel in units of the after image&apos;s CRS</source>
        <translation>Lado de un píxel en unidades del SRC de la imagen posterior</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the blocks of ground that stay together. Empty: as large as the images allow.</source>
        <translation>Lado de los bloques de terreno que quedan juntos. Vacío: tan grande como permitan las imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the patches and of the model&apos;s window. Empty: as recipe or model say.</source>
        <translation>Lado de las teselas y de la ventana del modelo. Vacío: como digan la receta o el modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the pixels to count; needed where both layers are polygons. Empty: the pixels of the first raster.</source>
        <translation>Lado de los píxeles que se cuentan; necesario si ambas capas son polígonos. Vacío: los píxeles del primer ráster.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square patches.</source>
        <translation>Lado de las teselas cuadradas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of the square that the model sees at once</source>
        <translation>Lado del cuadrado que el modelo ve de una vez</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square the model sees at once. Empty: the model&apos;s own.</source>
        <translation>Lado del cuadrado que el modelo ve de una vez. Vacío: el del modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Simplify polygons</source>
        <translation>Simplificar polígonos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Simplify polygons (m)</source>
        <translation>Simplificar polígonos (m)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Smaller change is left out, smaller holes in polygons are filled</source>
        <translation>Los cambios más pequeños se dejan fuera, los huecos más pequeños de los polígonos se rellenan</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Smaller connected change is left out, and smaller holes in a polygon are filled.</source>
        <translation>Los cambios conexos más pequeños se dejan fuera, y los huecos más pequeños de un polígono se rellenan.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Something else, or not known</source>
        <translation>Otra cosa, o no se sabe</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed,
{}</source>
        <translation>Velocidad,
{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Split polygon {}</source>
        <translation>Dividir el polígono {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Start the engine</source>
        <translation>Iniciar el motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Starting the engine</source>
        <translation>Iniciando el motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Starting the engine…</source>
        <translation>Iniciando el motor…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Step (pixels)</source>
        <translation>Paso (píxeles)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop the review and show the map as it was before</source>
        <translation>Detener la revisión y mostrar el mapa como estaba antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stop; what is done is kept and continued by the next run</source>
        <translation>Detener; lo hecho se conserva y el próximo proceso lo continúa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopping after the current window…</source>
        <translation>Se detiene tras la ventana actual…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Stretch</source>
        <translation>Realce</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap</source>
        <translation>Intercambiar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap before and after</source>
        <translation>Intercambiar antes y después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Swipe</source>
        <translation>Cortina</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Swipe divider</source>
        <translation>Divisor de la cortina</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>T&amp;est</source>
        <translation>Prob&amp;ar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;first</source>
        <translation>Tomar la &amp;primera</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;second</source>
        <translation>Tomar la &amp;segunda</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Take one of your own models away</source>
        <translation>Retirar uno de sus modelos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Taken in different seasons ({} and {}): plants may look like change.</source>
        <translation>Tomadas en estaciones distintas ({} y {}): las plantas pueden parecer cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Tells for which pixel sizes the model is</source>
        <translation>Dice para qué tamaños de píxel es el modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far the after image lies beside the before image, in pixels, and whether that is sure: where much has changed, or there is little to see, it may not be. What has changed, clouds, haze and seasons have little influence. Nothing is written.

Detect change takes the two numbers as its shift, and reads the after image as if it were moved back.</source>
        <translation>Dice cuántos píxeles está la imagen posterior al lado de la anterior, y si eso es seguro: donde mucho ha cambiado, o hay poco que ver, puede no serlo. Lo que cambió, las nubes, la bruma y las estaciones influyen poco. No se escribe nada.

«Detectar cambios» toma los dos números como su desplazamiento, y lee la imagen posterior como si se moviera de vuelta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far two images of the same place are shifted against each other.</source>
        <translation>Dice cuánto están desplazadas entre sí dos imágenes del mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells where two change maps or polygons of change agree, and how far.</source>
        <translation>Dice dónde y hasta qué punto concuerdan dos mapas o polígonos de cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Test the cluster</source>
        <translation>Probar el clúster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Test-time augmentation</source>
        <translation>Aumento en la prueba</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Testing the cluster failed: {}.</source>
        <translation>La prueba del clúster falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>That is not one polygon; draw a single closed outline.</source>
        <translation>Eso no es un polígono; dibuje un solo contorno cerrado.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That prepare patches, on Linux. Empty: by cores.</source>
        <translation>Que preparan teselas, en Linux. Vacío: según los núcleos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That training never sees, 0 to 1.</source>
        <translation>Que el entrenamiento nunca ve, de 0 a 1.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python interpreter crashed: {} ended with status {}.</source>
        <translation>El intérprete de Python se cerró de forma inesperada: {} terminó con el estado {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python that QGIS brings cannot make environments.</source>
        <translation>El Python que trae QGIS no puede crear entornos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: install your system&apos;s package python3-venv.</source>
        <translation>El Python {} no puede crear entornos: instale el paquete python3-venv de su sistema.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: it has no venv or no pip.</source>
        <translation>El Python {} no puede crear entornos: no tiene venv o no tiene pip.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} computes on no device.</source>
        <translation>El Python {} no calcula en ningún dispositivo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} has no GDAL, and for Python {}.{} the package index has none.</source>
        <translation>El Python {} no tiene GDAL, y para Python {}.{} el índice de paquetes no lo tiene.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The Python {} lacks {}.</source>
        <translation>Al Python {} le falta {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The area is empty; draw one.</source>
        <translation>La zona está vacía; dibuje una.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The area layer {} has no polygons; choose another, or leave the area empty.</source>
        <translation>La capa de zona {} no tiene polígonos; elija otra, o deje vacía la zona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The area lies outside of what the images have in common.</source>
        <translation>La zona está fuera de lo que las imágenes tienen en común.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The before image ({}) is later than the after image ({}).</source>
        <translation>La imagen anterior ({}) es más reciente que la imagen posterior ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not trusted.</source>
        <translation>El certificado de {} no es de confianza.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not valid today.</source>
        <translation>El certificado de {} no es válido hoy.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The change map of these polygons was not found; add it to their layer group.</source>
        <translation>No se encontró el mapa de cambios de estos polígonos; añádalo a su grupo de capas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The change probability over the image, as long as the key is held.</source>
        <translation>La probabilidad de cambio sobre la imagen, mientras se mantiene la tecla.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room for the engine: {} more are needed.</source>
        <translation>El disco tiene poco espacio para el motor: se necesitan {} más.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room: make {} free.</source>
        <translation>El disco tiene poco espacio: libere {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The download from {} broke off.</source>
        <translation>La descarga desde {} se interrumpió.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The driver {} is too old for any torch on {}: the processor computes until it is updated.</source>
        <translation>El controlador {} es demasiado antiguo para cualquier torch en {}: calcula el procesador hasta que se actualice.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine could not be started with {}: {}.</source>
        <translation>No se pudo iniciar el motor con {}: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine did not answer within {} s of being started; try again, or choose another Python in the settings.</source>
        <translation>El motor no respondió en los {} s siguientes a su inicio; inténtelo de nuevo, o elija otro Python en la configuración.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine does not run in the Python {} ({}).</source>
        <translation>El motor no funciona en el Python {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine has not been heard of for {} s and was ended; try again.</source>
        <translation>El motor no dio señales durante {} s y se cerró; inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine is installed into {}, apart from QGIS and its Python.</source>
        <translation>El motor se instala en {}, aparte de QGIS y de su Python.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine picks the model that suits the images best.</source>
        <translation>El motor elige el modelo que mejor sirve para las imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine speaks version {} of the protocol and the plugin version {}; restart QGIS, or install the plugin again if that does not help.</source>
        <translation>El motor habla la versión {} del protocolo y el complemento la versión {}; reinicie QGIS, o instale de nuevo el complemento si eso no ayuda.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine stopped unexpectedly ({}); run again to continue where it was.</source>
        <translation>El motor se detuvo de forma inesperada ({}); ejecute de nuevo para continuar donde estaba.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The engine that detects change is not set up.</source>
        <translation>El motor que detecta los cambios no está preparado.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>The environment variable {} decides: {}</source>
        <translation>La variable de entorno {} decide: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The file of {} cannot be found; repair the layer&apos;s data source.</source>
        <translation>No se encuentra el archivo de {}; repare la fuente de datos de la capa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” cannot be found; repair the layer&apos;s data source.</source>
        <translation>No se encuentra el archivo de «{}»; repare la fuente de datos de la capa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” names no CRS, the other one does.</source>
        <translation>El archivo de «{}» no indica SRC, el otro sí.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The folder of the engine</source>
        <translation>La carpeta del motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folder {} cannot be written to.</source>
        <translation>No se puede escribir en la carpeta {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folders hold no two files of the same name; check the folders and the pattern.</source>
        <translation>Las carpetas no tienen dos archivos del mismo nombre; compruebe las carpetas y el patrón.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The image before, as long as the key is held.</source>
        <translation>La imagen anterior, mientras se mantiene la tecla.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The image {} is needed, and is not at {} any more; put it back there.</source>
        <translation>Se necesita la imagen «{}», que ya no está en {}; póngala allí de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The layer {} does not come from a raster file ({}); save it as a file and take that.</source>
        <translation>La capa {} no proviene de un archivo ráster ({}); guárdela como archivo y tome ese.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The line does not cut the polygon in two; draw it from side to side.</source>
        <translation>La línea no corta el polígono en dos; trácela de lado a lado.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The map cannot be measured: {}.</source>
        <translation>No se puede medir el mapa: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map canvas shows nothing of the common area.</source>
        <translation>El lienzo del mapa no muestra nada de la zona común.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map of change is done.</source>
        <translation>El mapa de cambios está listo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map shows nothing of what is compared.</source>
        <translation>El mapa no muestra nada de lo que se compara.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The map tells the address of the image {} without its password or token ({}), so it cannot be opened; detect change again with a copy of it on this computer.</source>
        <translation>El mapa indica la dirección de la imagen «{}» sin su contraseña o token ({}), así que no se puede abrir; detecte los cambios de nuevo con una copia en este equipo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The map tells {} without the password or token in it; add the image and choose it.</source>
        <translation>El mapa indica {} sin la contraseña o el token; añada la imagen y elíjala.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The map that the polygons come from, which tells the images and how they were read. Empty: the one of the same name beside the polygons, if any.</source>
        <translation>El mapa del que provienen los polígonos, que dice las imágenes y cómo se leyeron. Vacío: el del mismo nombre junto a los polígonos, si lo hay.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model needs {}; bands {} of “{}” are {}.</source>
        <translation>El modelo necesita {}; las bandas {} de «{}» son {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model was made for pixels of {} to {}, these have {}; expect poor results.</source>
        <translation>El modelo se hizo para píxeles de {} a {}, estos tienen {}; espere malos resultados.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The model {} that made this map is not among yours any more. Start from another, or let a new one learn from this review alone.</source>
        <translation>El modelo {} que hizo este mapa ya no está entre los suyos. Parta de otro, o deje que uno nuevo aprenda solo de esta revisión.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {} holds {}, which no file here may; choose another.</source>
        <translation>El nombre {} contiene {}, lo que ningún archivo puede aquí; elija otro.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {}… is too long; give a shorter one.</source>
        <translation>El nombre {}… es demasiado largo; dé uno más corto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>The network {}</source>
        <translation>La red {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The new course must cross the outline twice.</source>
        <translation>El nuevo trazado debe cruzar el contorno dos veces.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file.</source>
        <translation>La imagen más reciente, de un archivo ráster.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file. The result lies on its pixels.</source>
        <translation>La imagen más reciente, de un archivo ráster. El resultado está sobre sus píxeles.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The number format of most computations. Empty: auto.</source>
        <translation>El formato numérico de la mayoría de los cálculos. Vacío: auto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The older image, from a raster file.</source>
        <translation>La imagen más antigua, de un archivo ráster.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The one that this is, for the pixel size. Empty: by the folder&apos;s name.</source>
        <translation>El que es, por el tamaño de píxel. Vacío: por el nombre de la carpeta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The outline crosses or touches itself; move its corners apart and try again.</source>
        <translation>El contorno se cruza o se toca a sí mismo; separe sus vértices e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The outline must stay one polygon that does not cross itself.</source>
        <translation>El contorno debe seguir siendo un polígono que no se cruza a sí mismo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The overlap of {} pixels must be smaller than the window of {} pixels.</source>
        <translation>El solapamiento de {} píxeles debe ser menor que la ventana de {} píxeles.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The path of the engine&apos;s folder is too long for this system.</source>
        <translation>La ruta de la carpeta del motor es demasiado larga para este sistema.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The pixels and the CRS in which the images are compared and the map is written; automatic takes the after image&apos;s, or pixels of the size that suits the model</source>
        <translation>Los píxeles y el SRC en que se comparan las imágenes y se escribe el mapa; automático toma los de la imagen posterior, o píxeles del tamaño adecuado para el modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The pixels of a sample keep their shape.</source>
        <translation>Los píxeles de una muestra conservan su forma.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The pixels of an accuracy sample cannot be edited, only judged.</source>
        <translation>Los píxeles de una muestra de exactitud no se pueden editar, solo juzgar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The plugin has no list of packages {}.</source>
        <translation>El complemento no tiene lista de paquetes {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>The polygons of “{}” could not be saved for the engine: {}.</source>
        <translation>Los polígonos de «{}» no se pudieron guardar para el motor: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The polygons stay as they were.</source>
        <translation>Los polígonos quedaron como estaban.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The preview failed: {}.</source>
        <translation>La vista previa falló: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The project has no two images of one place with dates; set dates in their properties.</source>
        <translation>El proyecto no tiene dos imágenes fechadas de un lugar; ponga fechas en sus propiedades.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The proxy that QGIS is set to does not lead to {}.</source>
        <translation>El proxy configurado en QGIS no lleva a {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The public package index</source>
        <translation>El índice público de paquetes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The report cannot be written: {}.</source>
        <translation>No se puede escribir el informe: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The sample cannot be drawn: {}.</source>
        <translation>No se puede extraer la muestra: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The sun stood elsewhere ({}, then {}): shadows may look like change.</source>
        <translation>El sol estaba en otro lugar ({}, luego {}): las sombras pueden parecer cambio.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>There is no Python at {} to run the engine.</source>
        <translation>No hay ningún Python en {} para ejecutar el motor.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no change map of these polygons to show.</source>
        <translation>No hay mapa de cambios de estos polígonos que mostrar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}, and none can be made.</source>
        <translation>La carpeta {} no existe y no se puede crear.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}.</source>
        <translation>La carpeta {} no existe.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no polygon under the mouse.</source>
        <translation>No hay ningún polígono bajo el ratón.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is no space left for {}; nothing was changed. Free some and try again.</source>
        <translation>No queda espacio para {}; no se cambió nada. Libere algo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is nothing to merge; choose a polygon beside this one.</source>
        <translation>No hay nada que combinar; elija un polígono junto a este.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>These polygons are too far apart; only neighbours can be merged.</source>
        <translation>Estos polígonos están demasiado lejos; solo se pueden combinar vecinos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This co&amp;mputer</source>
        <translation>Este e&amp;quipo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides 1 polygon.</source>
        <translation>Esto decide 1 polígono.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides {} polygons.</source>
        <translation>Esto decide {} polígonos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This is the file of “{}”; results never replace an image.</source>
        <translation>Este es el archivo de «{}»; los resultados nunca reemplazan una imagen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the first one of the list.</source>
        <translation>Este es el primero de la lista.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the last one of the list.</source>
        <translation>Este es el último de la lista.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>This map was made without a model ({}), so there is none to improve. Start from one of yours, or let a new one learn from this review alone; that takes longer and many polygons.</source>
        <translation>Este mapa se hizo sin modelo ({}), así que no hay ninguno que mejorar. Parta de uno de los suyos, o deje que uno nuevo aprenda solo de esta revisión; eso tarda más y requiere muchos polígonos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s build {} for {}: it takes the package index&apos;s own, which computes on the processor.</source>
        <translation>Esta versión no conoce las sumas de comprobación de torch {} para {}: toma el del índice de paquetes, que calcula en el procesador.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s smaller build for processors: it takes the larger.</source>
        <translation>Esta versión no conoce las sumas de comprobación del torch más pequeño para procesadores: toma el más grande.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version of the plugin knows no torch for {} and Python {}.{} ({}).</source>
        <translation>Esta versión del complemento no conoce ningún torch para {} y Python {}.{} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold chosen</source>
        <translation>Umbral elegido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold of change</source>
        <translation>Umbral de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the first</source>
        <translation>Umbral del primero</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the highest F1</source>
        <translation>Umbral del F1 más alto</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the second</source>
        <translation>Umbral del segundo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold taken</source>
        <translation>Umbral usado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold {}</source>
        <translation>Umbral {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and 1 view without other changes.</source>
        <translation>De qué aprender: {} polígonos aceptados y {} rechazados, y 1 vista sin otros cambios.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and {} views without other changes.</source>
        <translation>De qué aprender: {} polígonos aceptados y {} rechazados, y {} vistas sin otros cambios.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons.</source>
        <translation>De qué aprender: {} polígonos aceptados y {} rechazados.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To send with a report</source>
        <translation>Para enviarlo con un aviso de error</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>To the polygon</source>
        <translation>Al polígono</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Train a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Train a new model with this re&amp;view</source>
        <translation>Entrenar un modelo &amp;nuevo con esta revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained &amp;on</source>
        <translation>Entrenado c&amp;on</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trained from scratch, where no model is fine-tuned.</source>
        <translation>Entrenada desde cero, si no se ajusta ningún modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Training data</source>
        <translation>Datos de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training re&amp;port</source>
        <translation>Inf&amp;orme de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Training set</source>
        <translation>Conjunto de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network from scratch, or fine-tunes a model, on a training set made by Prepare training data or published as such. At the end there is one model file, listed in Detect change, and a report with curves, figures and sample images.

Training takes from minutes to days and wants a GPU for all but small sets. A run that was cancelled or interrupted keeps its progress: run it again with the same folder and Resume.</source>
        <translation>Entrena una red desde cero, o ajusta un modelo, con un conjunto de entrenamiento hecho por «Preparar datos de entrenamiento» o publicado como tal. Al final hay un archivo de modelo, que aparece en «Detectar cambios», y un informe con curvas, cifras e imágenes de muestra.

El entrenamiento tarda de minutos a días y pide una GPU salvo para conjuntos pequeños. Un proceso cancelado o interrumpido conserva su avance: ejecútelo de nuevo con la misma carpeta y «Reanudar».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network on a training set, or fine-tunes a model.</source>
        <translation>Entrena una red con un conjunto de entrenamiento, o ajusta un modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Try again, and wait until it is done.</source>
        <translation>Inténtelo de nuevo, y espere a que termine.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again: what was downloaded whole is kept.</source>
        <translation>Inténtelo de nuevo: lo descargado por completo se conserva.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; if it crashes again, install QGIS anew or choose another Python in the options.</source>
        <translation>Inténtelo de nuevo; si vuelve a ocurrir, reinstale QGIS o elija otro Python en las opciones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; the log says more.</source>
        <translation>Inténtelo de nuevo; el registro dice más.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Trying the devices</source>
        <translation>Prueba de los dispositivos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Turn on long paths in Windows, or sign in as a user with a shorter folder.</source>
        <translation>Active las rutas largas en Windows, o inicie sesión con un usuario de carpeta más corta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map into polygons at a threshold.</source>
        <translation>Convierte un mapa de cambios en polígonos con un umbral.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map, made by Detect change, into polygons of the pixels at or above a threshold. Each polygon knows its mean and highest probability and area, and waits for review as pending.</source>
        <translation>Convierte un mapa de cambios, hecho por «Detectar cambios», en polígonos de los píxeles a partir de un umbral. Cada polígono conoce su probabilidad media, la más alta y su área, y espera la revisión con el estado «pending» (pendiente).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Undo: {}</source>
        <translation>Deshacer: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undone: {}</source>
        <translation>Deshecho: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Update the engine</source>
        <translation>Actualizar el motor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use Automatic</source>
        <translation>Usar Automático</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use bands {}</source>
        <translation>Usar las bandas {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use everything in common</source>
        <translation>Usar todo lo común</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use the right bands</source>
        <translation>Usar las bandas correctas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use {}</source>
        <translation>Usar {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use “{}”</source>
        <translation>Usar «{}»</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Usual keys</source>
        <translation>Teclas habituales</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Values of more than 8 bits: each image is stretched to the model&apos;s range.</source>
        <translation>Valores de más de 8 bits: cada imagen se ajusta al rango del modelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Versions, devices and the last log, without your name and folders, to send with a report</source>
        <translation>Versiones, dispositivos y último registro, sin su nombre ni sus carpetas, para enviarlos con un aviso de error</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Wait until it has ended, then try again.</source>
        <translation>Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning: {}</source>
        <translation>Advertencia: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Weights of the backbone</source>
        <translation>Pesos de la red troncal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Weights to be had elsewhere</source>
        <translation>Pesos disponibles en otro lugar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What QGIS shows. Empty: the network and the data.</source>
        <translation>Lo que muestra QGIS. Vacío: la red y los datos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What changed between the two images. Leave it empty where a folder is given.</source>
        <translation>Lo que cambió entre las dos imágenes. Déjelo vacío si se da una carpeta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What is known of each model; add and remove models</source>
        <translation>Lo que se sabe de cada modelo; añadir y quitar modelos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What is true: polygons of change, or a mask (of 0 and 255, or of 0 and 1 with 255 where it is not labelled).</source>
        <translation>Lo que es cierto: polígonos de cambio, o una máscara (de 0 y 255, o de 0 y 1 con 255 donde no está etiquetado).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What parts of an image do that cannot be read: stop ends the run, skip leaves them out, without data.</source>
        <translation>Qué hacen las partes de una imagen que no se pueden leer: stop termina el proceso, skip las deja fuera, sin datos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What recognises change in the two images</source>
        <translation>Lo que reconoce los cambios entre las dos imágenes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What the model is called in lists. Empty: the name of the run&apos;s folder.</source>
        <translation>Cómo se llama el modelo en las listas. Vacío: el nombre de la carpeta del proceso.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>What the new model knows before it learns from your review</source>
        <translation>Lo que el nuevo modelo sabe antes de aprender de su revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where a network checks connections, add its certificate in Settings ▸ Options… ▸ Authentication.</source>
        <translation>Si una red inspecciona las conexiones, añada su certificado en Configuración ▸ Opciones… ▸ Autenticación.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where an index or a folder of your own is set in the options, see whether it is complete.</source>
        <translation>Si en las opciones hay un índice o una carpeta propios, compruebe si están completos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Where it comes from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Which names count, such as *_ortho.tif; * stands for anything</source>
        <translation>Qué nombres cuentan, como *_ortho.tif; * representa cualquier cosa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Whoever can connect to a Dask scheduler without TLS (tcp://) can run any program on its workers and read what is sent. Use one only in a network whose every user you trust, or one with TLS (tls://) and its certificates in Dask&apos;s own configuration. QGIS and the engine connect to the scheduler; neither listens on the network. Workers must find the images by the names that they have here. Preview here stays on this computer.</source>
        <translation>Quien pueda conectar con un planificador de Dask sin TLS (tcp://) puede ejecutar cualquier programa en sus workers y leer lo que se envía. Úselo solo en una red en cuyos usuarios confíe sin excepción, o use uno con TLS (tls://) y sus certificados en la configuración de Dask. QGIS y el motor se conectan al planificador; ninguno escucha en la red. Los workers deben encontrar las imágenes con los nombres que tienen aquí. «Vista previa aquí» se queda en este equipo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Whose pixels are counted: before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>De quién son los píxeles que se cuentan: before, after, o un tamaño de píxel en unidades del SRC de la imagen posterior.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Window (pixels)</source>
        <translation>Ventana (píxeles)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Windows
per s</source>
        <translation>Ventanas
por s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Windows worked on at once, or auto.</source>
        <translation>Ventanas que se calculan a la vez, o auto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>With the options that networks have unless told otherwise, for one pair of windows of {window} × {window} pixels, by torch. The speed of {standard} in float32 is 1. Measured on {date}: {machine}.</source>
        <translation>Con las opciones predeterminadas de las redes, para un par de ventanas de {window} × {window} píxeles, con torch. La velocidad de {standard} en float32 es 1. Medido el {date}: {machine}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>With the polygons selected on the map, else with a neighbour.</source>
        <translation>Con los polígonos seleccionados en el mapa, si no con un vecino.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Within an epoch; at the end of each it is saved anyway.</source>
        <translation>Dentro de una época; al final de cada una se guarda de todos modos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Without a model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Without it, an output that exists already is an error, and stays as it is.</source>
        <translation>Sin ello, una salida que ya existe es un error, y queda como está.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Write a GeoPackage of the polygons of change beside the map</source>
        <translation>Escribir un GeoPackage de los polígonos de cambio junto al mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the &amp;report…</source>
        <translation>Escribir el &amp;informe…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the report</source>
        <translation>Escribir el informe</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>Your models</source>
        <translation>Sus modelos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to it</source>
        <translation>Acercarse a ella</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to result</source>
        <translation>Acercarse al resultado</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set in the folder tmp; say which it is when you add one, as that tells how values are normalised</source>
        <translation>un archivo .pt por conjunto de datos en la carpeta tmp; indique el conjunto al añadirlo, pues de él depende cómo se normalizan los valores</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set, linked from the readme</source>
        <translation>un archivo .pt para cada conjunto de datos, enlazado en el readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a file snunet-….pt for each width, linked from the readme</source>
        <translation>un archivo snunet-….pt por anchura, enlazado en el readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>a known place</source>
        <translation>un lugar conocido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>about {}</source>
        <translation>unos {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>accuracy,precision,recall,F1,IoU,kappa,ground truth,validation,assessment</source>
        <translation>exactitud,precisión,exhaustividad,F1,IoU,kappa,verdad terreno,validación,evaluación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>agreement,kappa,difference,two models,change map,confusion</source>
        <translation>concordancia,kappa,diferencia,dos modelos,mapa de cambios,confusión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>and above in change probability counts as change</source>
        <translation>o más de probabilidad de cambio cuenta como cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area × probability</source>
        <translation>área × probabilidad</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, large first</source>
        <translation>área, grande primero</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, small first</source>
        <translation>área, pequeña primero</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>as it is commonly quoted, and not compared with the paper</source>
        <translation>como se suele citar, sin cotejar con el artículo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at least</source>
        <translation>al menos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto continues a stopped run with the same output and settings, if there is one; never starts anew; require insists on one.</source>
        <translation>auto continúa un proceso detenido con la misma salida y configuración, si lo hay; never empieza de nuevo; require exige uno.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, cpu, intel, cuda, cuda:0 … or mps.</source>
        <translation>auto, cpu, intel, cuda, cuda:0 … o mps.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, float32, bfloat16 or float16: the number format of the computation; auto takes the fastest that is safe on the device.</source>
        <translation>auto, float32, bfloat16 o float16: el formato numérico del cálculo; auto toma el más rápido que sea seguro en el dispositivo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>bare ground</source>
        <translation>suelo desnudo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>before, after, o un tamaño de píxel en unidades del SRC de la imagen posterior.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS. Empty: after.</source>
        <translation>before, after, o un tamaño de píxel en unidades del SRC de la imagen posterior. Vacío: after.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt in a zip archive for each data set, which is to be unpacked</source>
        <translation>best_ckpt.pt en un archivo zip para cada conjunto de datos, que hay que descomprimir</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt, linked from the readme</source>
        <translation>best_ckpt.pt, enlazado en el readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>building</source>
        <translation>edificio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>by</source>
        <translation>por</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by CGNet&apos;s authors, with the published code</source>
        <translation>de los autores de CGNet, con el código publicado</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by open-cd&apos;s port (SNUNet: `width=16`; IFN: at a threshold of 0.3)</source>
        <translation>con la versión de open-cd (SNUNet: `width=16`; IFN: con un umbral de 0,3)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>change</source>
        <translation>cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change detection,difference,before,after,deep learning,network,cva,imagery</source>
        <translation>detección de cambios,diferencia,antes,después,aprendizaje profundo,red neuronal,cva,imágenes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change in both</source>
        <translation>cambio en ambos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change,polygonize,vectorize,threshold,probability</source>
        <translation>cambio,poligonizar,vectorizar,umbral,probabilidad</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>checks</source>
        <translation>comprobaciones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>clearing</source>
        <translation>desmonte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>coastal blue</source>
        <translation>azul costero</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>conflict: {} / {}</source>
        <translation>conflicto: {} / {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>decided</source>
        <translation>decididos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>decision</source>
        <translation>decisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>deep learning,training,fine-tune,network,neural,weights</source>
        <translation>aprendizaje profundo,entrenamiento,ajuste fino,fine-tuning,red neuronal,pesos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>demolition</source>
        <translation>demolición</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>does not work: {}</source>
        <translation>no funciona: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down</source>
        <translation>abajo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <location filename="../../resources/styles"/>
        <source>drawn by hand</source>
        <translation>dibujado a mano</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>drawn town, aerial images of 15 cm</source>
        <translation>ciudad dibujada, imágenes aéreas de 15 cm</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>east</source>
        <translation>el este</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>estimate</source>
        <translation>estimación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>exit status {}</source>
        <translation>estado de salida {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>first</source>
        <translation>primera</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>found</source>
        <translation>encontrado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from left to right</source>
        <translation>de izquierda a derecha</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from top to bottom</source>
        <translation>de arriba abajo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>images</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>invented</source>
        <translation>inventado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it did not answer in {} s</source>
        <translation>no respondió en {} s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it ended with status {} and said nothing</source>
        <translation>terminó con el estado {} y no dijo nada</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it said nothing</source>
        <translation>no dijo nada</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>judged {}</source>
        <translation>juzgado {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>left</source>
        <translation>la izquierda</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>levir_best.pth and whu_best.pth in the folder pretrained_models</source>
        <translation>levir_best.pth y whu_best.pth en la carpeta pretrained_models</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>linked from the readme of the folder Change Detection: of its three networks the one on ResNet-50</source>
        <translation>enlazado en el readme de la carpeta Change Detection: de sus tres redes, la de ResNet-50</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>map units²</source>
        <translation>unidades del mapa²</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>mapped as {}</source>
        <translation>cartografiado {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>missed</source>
        <translation>omitido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>near infrared</source>
        <translation>infrarrojo cercano</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest on the map</source>
        <translation>más cerca en el mapa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest the threshold</source>
        <translation>más cerca del umbral</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>no file can be made in it</source>
        <translation>no se puede crear ningún archivo en ella</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, auto, or how many pixels of the grid the after image lies to the right of and below the before image, such as 1.4,-0.3: it is read as if it were moved back. auto estimates it, and moves nothing where that is not sure.</source>
        <translation>none, auto, o cuántos píxeles de la cuadrícula está la imagen posterior a la derecha y por debajo de la anterior, como 1.4,-0.3: se lee como si se moviera de vuelta. auto lo estima, y no mueve nada si no es seguro.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX that become 0 and 255. Empty: 8-bit values as they are, others between their 2nd and 98th percentile in each image.</source>
        <translation>none, each, joint, o los valores MIN,MAX que se convierten en 0 y 255. Vacío: los valores de 8 bits como están, los demás entre sus percentiles 2 y 98 en cada imagen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX: how pixel values are brought to what the model was trained with. Empty: 8-bit values as they are, others between their 2nd and 98th percentile. MIN,MAX are numbers as the after image&apos;s file stores them.</source>
        <translation>none, each, joint, o los valores MIN,MAX: cómo se llevan los valores de los píxeles a aquello con lo que se entrenó el modelo. Vacío: los valores de 8 bits como están, los demás entre sus percentiles 2 y 98. MIN,MAX son números tal como los guarda el archivo de la imagen posterior.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, flips or d4: averages over mirrored (flips) or also turned (d4) views of the images, which takes 4 or 8 times as long and finds a little more.</source>
        <translation>none, flips o d4: promedia vistas reflejadas (flips) o también giradas (d4) de las imágenes, lo que tarda 4 u 8 veces más y encuentra un poco más.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, or irmad: first brings the before image to the light of the after image, by the pixels that did not change.</source>
        <translation>none, o irmad: lleva primero la imagen anterior a la luz de la imagen posterior, según los píxeles que no cambiaron.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north</source>
        <translation>el norte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-east</source>
        <translation>el noreste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-west</source>
        <translation>el noroeste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>not judged</source>
        <translation>sin juzgar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>not known, so that Automatic never takes it</source>
        <translation>no se conocen, por lo que Automático nunca lo toma</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>not named</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../resources"/>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>not stated; non-commercial, research</source>
        <translation>no indicado; no comercial, investigación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>on the map: {}</source>
        <translation>en el mapa: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>only in {}</source>
        <translation>solo en {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>outline</source>
        <translation>contorno</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>pad fills up patches that reach beyond the images with pixels that do not count; drop leaves such patches out.</source>
        <translation>pad completa las teselas que sobresalen de las imágenes con píxeles que no cuentan; drop deja fuera esas teselas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>pairs</source>
        <translation>pares</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>pam_net_F.pth and pam_net_A.pth, linked from the readme: put both into one folder and add either</source>
        <translation>pam_net_F.pth y pam_net_A.pth, enlazados en el readme: ponga ambos en una carpeta y añada cualquiera</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>panchromatic</source>
        <translation>pancromática</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>patches</source>
        <translation>teselas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>per second</source>
        <translation>por segundo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of unknown size</source>
        <translation>píxeles de tamaño desconocido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of {}</source>
        <translation>píxeles de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>probabilities from {} up</source>
        <translation>probabilidades desde {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>probability</source>
        <translation>probabilidad</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, high first</source>
        <translation>probabilidad, alta primero</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, low first</source>
        <translation>probabilidad, baja primero</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>recipe</source>
        <translation>receta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red edge</source>
        <translation>borde rojo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>regrowth</source>
        <translation>rebrote</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <translation>la derecha</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <comment>not wrong</comment>
        <translation>correcto</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>road</source>
        <translation>carretera</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>second</source>
        <translation>segunda</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>shadow or season</source>
        <translation>sombra o estación</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>shift,registration,co-registration,offset,alignment,before,after</source>
        <translation>desplazamiento,registro,corregistro,alineación,antes,después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>shortwave infrared</source>
        <translation>infrarrojo de onda corta</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>signal {}</source>
        <translation>señal {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south</source>
        <translation>el sur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-east</source>
        <translation>el sureste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-west</source>
        <translation>el suroeste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>tcp://10.0.0.5:8786, or the scheduler&apos;s file</source>
        <translation>tcp://10.0.0.5:8786, o el archivo del planificador</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>the polygons of change but the rejected ones</source>
        <translation>los polígonos de cambio salvo los rechazados</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>this project&apos;s</source>
        <translation>la de este proyecto</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>training set,patches,tiles,chips,labels,samples,export training data</source>
        <translation>conjunto de entrenamiento,teselas,recortes,etiquetas,muestras,exportar datos de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>undefined</source>
        <translation>indefinido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up</source>
        <translation>arriba</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up to {} windows</source>
        <translation>hasta {} ventanas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values from {}</source>
        <translation>valores desde {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values up to {}</source>
        <translation>valores hasta {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>water</source>
        <translation>agua</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>west</source>
        <translation>el oeste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>windows</source>
        <translation>ventanas</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with ResNet-18 and full margins</source>
        <translation>con ResNet-18 y márgenes completos (full)</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with labels of buildings beside those of change</source>
        <translation>con etiquetas de edificios además de las de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>wrong</source>
        <translation>incorrecto</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} (not found)</source>
        <translation>{} (no encontrado)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} (unreadable)</source>
        <translation>{} (ilegible)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} It is kept as {}.</source>
        <translation>{} Se conserva como {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} accepted, {} rejected, {} pending</source>
        <translation>{} aceptados, {} rechazados, {} pendientes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} against {}</source>
        <translation>{} frente a {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} and {}</source>
        <translation>{} y {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} and {} have different coordinate systems; they are not of one map.</source>
        <translation>{} y {} tienen sistemas de coordenadas distintos; no son de un mismo mapa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} are downloaded; {} of disk are needed, {} are free.</source>
        <translation>Se descargan {}; se necesitan {} de disco y hay {} libres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} are not in the project.</source>
        <translation>{} no están en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands</source>
        <translation>{} bandas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands are chosen for “{}”, the model needs {} ({}).</source>
        <translation>Se han elegido {} bandas para «{}», el modelo necesita {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} beside {}</source>
        <translation>{} junto a {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} billion multiply-adds</source>
        <translation>{} mil millones de multiplicaciones con suma</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} cannot be found where the change was detected; choose the images.</source>
        <translation>{} no se encuentra donde se detectó el cambio; elija las imágenes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be opened; choose the change map of the polygons.</source>
        <translation>{} no se puede abrir; elija el mapa de cambios de los polígonos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be reached.</source>
        <translation>No se puede acceder a {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} cannot be read</source>
        <translation>{} no se puede leer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} cannot be read ({}); choose another folder.</source>
        <translation>{} no se puede leer ({}); elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be read ({}); copy it to this computer first.</source>
        <translation>{} no se puede leer ({}); cópielo primero a este equipo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be read; part of it may be damaged.</source>
        <translation>{} no se puede leer; puede que una parte esté dañada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be removed ({}); close what has it open, or ask whoever may write to its folder.</source>
        <translation>{} no se puede quitar ({}); cierre lo que lo tiene abierto, o pregunte a quien pueda escribir en su carpeta.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be used: {}; nothing was changed.</source>
        <translation>{} no se puede usar: {}; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to ({}).</source>
        <translation>No se puede escribir en {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to.</source>
        <translation>No se puede escribir en {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to: give yourself the right.</source>
        <translation>No se puede escribir en {}: dese permiso.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} cannot be written: {}.</source>
        <translation>{} no se puede escribir: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be written: {}; choose another folder, or allow writing to it.</source>
        <translation>{} no se puede escribir: {}; elija otra carpeta, o permita escribir en ella.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be written; free some space there.</source>
        <translation>{} no se puede escribir; libere espacio allí.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot take a layer for background; close what else edits it.</source>
        <translation>{} no admite una capa para el fondo; cierre lo demás que lo edita.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} checks: all devices ({}) give what the processor gives.</source>
        <translation>{} comprobaciones: todos los dispositivos ({}) dan lo mismo que el procesador.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} computers</source>
        <translation>{} equipos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} could not be written whole</source>
        <translation>{} no se pudo escribir por completo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} devices</source>
        <translation>{} dispositivos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not have the packages that are needed.</source>
        <translation>{} no tiene los paquetes necesarios.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not run as a Python interpreter.</source>
        <translation>{} no funciona como intérprete de Python.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} exists already and is not replaced.</source>
        <translation>{} ya existe y no se reemplaza.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} exists; choose another name.</source>
        <translation>{} existe; elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} failed: {}.</source>
        <translation>{}: falló con {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} failed: {}; nothing was changed.</source>
        <translation>{} falló: {}; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} free</source>
        <translation>{} libres</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} has no change polygons; choose a file that was reviewed.</source>
        <translation>{} no tiene polígonos de cambio; elija un archivo que se haya revisado.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} has no layer {} of polygons.</source>
        <translation>{} no tiene la capa {} de polígonos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} has no table {} of polygons with ids.</source>
        <translation>{} no tiene la tabla {} de polígonos con identificadores.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} image</source>
        <translation>Imagen de «{}»</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} in common: {} of before, {} of after</source>
        <translation>{} en común: {} de antes, {} de después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval</source>
        <translation>Intervalo del {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval: {} to {}</source>
        <translation>Intervalo del {}: {} a {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} is Python {}.{}; the engine needs 3.9 or newer.</source>
        <translation>{} es Python {}.{}; el motor necesita 3.9 o más reciente.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited in QGIS, which locks {}; save or discard the edits first.</source>
        <translation>{} se está editando en QGIS, lo que bloquea {}; guarde o descarte primero las ediciones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited; save or discard the edits first.</source>
        <translation>{} se está editando; guarde o descarte primero las ediciones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is chosen now.</source>
        <translation>{} está elegido ahora.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is filtered in QGIS; the review is of all polygons of its file.</source>
        <translation>{} está filtrada en QGIS; la revisión es de todos los polígonos de su archivo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} is in another coordinate system than the polygons; choose their own map.</source>
        <translation>{} está en otro sistema de coordenadas que los polígonos; elija su propio mapa.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is in the Processing toolbox, at {}.</source>
        <translation>{} está en la caja de herramientas de Procesos, en {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is locked by another program; nothing was changed. Close what edits it and try again.</source>
        <translation>{} está bloqueado por otro programa; no se cambió nada. Cierre lo que lo edita e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is no layer of polygons in a GeoPackage.</source>
        <translation>{} no es una capa de polígonos en un GeoPackage.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is no longer there; nothing was changed.</source>
        <translation>{} ya no está; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is no model of this plugin yet. Its weights are read, nothing in it is run.</source>
        <translation>{} aún no es un modelo de este complemento. Se leen sus pesos, no se ejecuta nada de él.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is not a readable model file ({}).</source>
        <translation>{} no es un archivo de modelo legible ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} is not an accuracy sample.</source>
        <translation>{} no es una muestra de exactitud.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is not stored in a GeoPackage; save it as one and review that.</source>
        <translation>{} no está guardada en un GeoPackage; guárdela así y revise ese.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only in QGIS, nothing can be decided; allow it in Project ▸ Properties ▸ Data Sources.</source>
        <translation>{} es de solo lectura en QGIS, no se puede decidir nada; permítalo en Proyecto ▸ Propiedades ▸ Fuentes de datos.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only; allow writing to it, or copy it to where you may write.</source>
        <translation>{} es de solo lectura; permita escribirlo, o cópielo adonde pueda escribir.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is the key of {}; it will do the first.</source>
        <translation>{} es la tecla de {}; hará lo primero.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} lacks the fields {}.</source>
        <translation>A {} le faltan los campos {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/processing"/>
        <source>{} left</source>
        <translation>quedan {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} lies in the plugin&apos;s folder, which an update replaces; choose another place.</source>
        <translation>{} está en la carpeta del complemento, que una actualización reemplaza; elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more accepted</source>
        <translation>{} aceptados más</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more rejected</source>
        <translation>{} rechazados más</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of change</source>
        <translation>{} de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the map is change. About {} to judge.</source>
        <translation>{} del mapa es cambio. Juzgarlo lleva unos {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the sample are not judged and left out, as if they were like the others.</source>
        <translation>{} de la muestra no se han juzgado y se dejan fuera, como si fueran como los demás.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} pairs have their map of change.</source>
        <translation>{} de {} pares tienen su mapa de cambios.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of {} pixels judged</source>
        <translation>{} de {} píxeles juzgados</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} windows</source>
        <translation>{} de {} ventanas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on the left, {} on the right; drag the line between them</source>
        <translation>{} a la izquierda, {} a la derecha; arrastre la línea entre ambos</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on {} with {}: {}.</source>
        <translation>{} en {} con {}: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} packages</source>
        <translation>{} paquetes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} pairs</source>
        <translation>{} pares</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} pending polygons</source>
        <translation>{} polígonos pendientes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} pixels</source>
        <translation>{} píxeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} pixels, of which {} overlap</source>
        <translation>{} píxeles, de los que {} se solapan</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} polygons decided at once.</source>
        <translation>{} polígonos decididos a la vez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} polygons found by the improved model are in the project.</source>
        <translation>{} polígonos encontrados por el modelo mejorado están en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} polygons need no choice, {} differ.</source>
        <translation>{} polígonos no requieren elección, {} difieren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} polygons of change</source>
        <translation>{} polígonos de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} s each</source>
        <translation>{} s cada uno</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} to {}</source>
        <translation>{} a {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m</source>
        <translation>{} a {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m, best {} m</source>
        <translation>{} a {} m, mejor {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} windows</source>
        <translation>{} ventanas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} workers</source>
        <translation>{} workers</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} works: Python {}, torch {}, GDAL {}.</source>
        <translation>{} funciona: Python {}, torch {}, GDAL {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} would be compared with itself; choose two layers.</source>
        <translation>{} se compararía consigo misma; elija dos capas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} {} on {}</source>
        <translation>{} {} en {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} · {} left</source>
        <translation>{} · quedan {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {} pixels</source>
        <translation>{} × {} píxeles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} → {}</source>
        <translation>{} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, improved by review</source>
        <translation>{}, mejorado por revisión</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, on the Dask cluster at {}</source>
        <translation>{}, en el clúster de Dask en {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{}, weights of its authors</source>
        <translation>{}, pesos de sus autores</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, with the options of Detect change</source>
        <translation>{}, con las opciones de «Detectar cambios»</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, {} left</source>
        <translation>{}, quedan {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} of change</source>
        <translation>{}, {} de cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on the cluster</source>
        <translation>{}, {} en el clúster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on {}</source>
        <translation>{}, {} en {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: after</source>
        <translation>{}: después</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: before</source>
        <translation>{}: antes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: change</source>
        <translation>{}: cambio</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{}: {}, on {}</source>
        <translation>{}: {}, en {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}° high at {}°</source>
        <translation>{}° de altura a {}°</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{}–{} m</source>
        <translation>{}–{} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>“Train a model” in the Processing toolbox trains each of these.</source>
        <translation>«Entrenar un modelo» en la caja de herramientas de Procesos entrena cualquiera de ellas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}”</source>
        <translation>«{}»</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” and “{}” do not overlap; choose two images of the same place.</source>
        <translation>«{}» y «{}» no se solapan; elija dos imágenes del mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has edits that are not saved and do not count; save them, and run again.</source>
        <translation>«{}» tiene ediciones sin guardar que no cuentan; guárdelas y ejecute de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has no CRS by its file, which counts, and was set to {} in QGIS.</source>
        <translation>«{}» no tiene SRC según su archivo, que es lo que cuenta, y en QGIS se puso en {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has no band {}.</source>
        <translation>«{}» no tiene la banda {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has {} of the {} bands that the model needs ({}).</source>
        <translation>«{}» tiene {} de las {} bandas que necesita el modelo ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” holds no polygon; choose another area.</source>
        <translation>«{}» no contiene ningún polígono; elija otra zona.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is filtered in QGIS alone; all polygons of its file count.</source>
        <translation>«{}» solo está filtrada en QGIS; cuentan todos los polígonos de su archivo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is in {} by its file, which counts, and was set to {} in QGIS.</source>
        <translation>«{}» está en {} según su archivo, que es lo que cuenta, y en QGIS se puso en {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is located by control points or coefficients alone; warp it first (Raster ▸ Projections ▸ Warp) and use the result.</source>
        <translation>«{}» solo está situada por puntos de control o coeficientes; reproyéctela primero (Ráster ▸ Proyecciones ▸ Combar) y use el resultado.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is no file but a web or database layer; export it to a GeoTIFF and use that.</source>
        <translation>«{}» no es un archivo sino una capa web o de base de datos; expórtela a GeoTIFF y use ese.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is not georeferenced, the other image is; georeference it first.</source>
        <translation>«{}» no está georreferenciada, la otra imagen sí; georreferénciela primero.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}” is still being carried out; wait until it is done, or cancel it.</source>
        <translation>«{}» aún se está ejecutando; espere a que termine o cancélelo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as data in QGIS alone; the file calls it no data, and such pixels are left out. Take that no-data value off the file, to compare them.</source>
        <translation>«{}» muestra {} como datos solo en QGIS; el archivo lo llama sin datos, y esos píxeles se excluyen. Para compararlos, quite ese valor sin datos del archivo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as no data in QGIS alone; the file does not say so, and such pixels are compared. Export the layer with that no-data value and take the new file, to leave them out.</source>
        <translation>«{}» muestra {} como sin datos solo en QGIS; el archivo no lo dice, y esos píxeles se comparan. Para excluirlos, exporte la capa con ese valor sin datos y tome el archivo nuevo.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because what it was about has been changed elsewhere since.</source>
        <translation>«{}» queda, porque aquello de lo que trataba se ha cambiado en otro lugar desde entonces.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because {} has changed polygon {} since.</source>
        <translation>«{}» queda, porque {} ha cambiado el polígono {} desde entonces.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because another step was taken meanwhile.</source>
        <translation>«{}» se dejó como está, porque entretanto se dio otro paso.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because you have changed what it was about; undo that first.</source>
        <translation>«{}» se dejó como está, porque usted ha cambiado aquello de lo que trataba; deshaga eso primero.</translation>
    </message>
</context>
</TS>
