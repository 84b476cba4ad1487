<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DeepChange</name>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add file…</source>
        <translation>&amp;Datei hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;After</source>
        <translation>&amp;Nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;Before</source>
        <translation>&amp;Vorher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Cancel adding</source>
        <translation>Hinzufügen &amp;abbrechen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Detect change</source>
        <translation>Änderungen &amp;erkennen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Detect change…</source>
        <translation>Änderungen &amp;erkennen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Draw the sample</source>
        <translation>Stichprobe &amp;ziehen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Folder of wheels</source>
        <translation>Ordner mit &amp;Wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Grid</source>
        <translation>Pi&amp;xelraster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Guide…</source>
        <translation>&amp;Anleitung…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Improve the model with this review</source>
        <translation>Modell mit dieser Prüfung &amp;verbessern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Judge it</source>
        <translation>&amp;Beurteilen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Measure the map</source>
        <translation>Karte &amp;messen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Names</source>
        <translation>Na&amp;mensmuster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Open a sample…</source>
        <translation>Stichprobe ö&amp;ffnen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Open sample scene: {}</source>
        <translation>&amp;Beispielszene öffnen: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Polygons of each pair</source>
        <translation>&amp;Polygone jedes Paars</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Precision</source>
        <translation>&amp;Rechengenauigkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Review change…</source>
        <translation>Änderungen &amp;prüfen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Save to</source>
        <translation>Speichern &amp;unter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/install"/>
        <source>&amp;Settings…</source>
        <translation>Ein&amp;stellungen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Start from</source>
        <translation>Aus&amp;gehen von</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 band</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 computer</source>
        <translation>1 Computer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 device</source>
        <translation>1 Gerät</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pair</source>
        <translation>1 Paar</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pixel</source>
        <translation>1 Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 polygon of change</source>
        <translation>1 Änderungspolygon</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>1 where that is sure, else 0</source>
        <translation>1, wo das sicher ist, sonst 0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 window</source>
        <translation>1 Fenster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 worker</source>
        <translation>1 Worker</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A Das&amp;k cluster</source>
        <translation>Ein Das&amp;k-Cluster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask.</source>
        <translation>Eine Änderungskarte, Änderungspolygone oder eine Maske.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask: what is to be measured.</source>
        <translation>Eine Änderungskarte, Änderungspolygone oder eine Maske: was gemessen werden soll.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A file of ImageNet weights for the network&apos;s backbone.</source>
        <translation>Eine Datei mit ImageNet-Gewichten für den Backbone des Netzes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A folder with train and val, as Prepare training data makes it. With Resume: the run&apos;s.</source>
        <translation>Ein Ordner mit train und val, wie ihn „Trainingsdaten vorbereiten“ erstellt. Mit „Fortsetzen“: der des Laufs.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model also learns from where nothing changed: in views where the polygons are all the change there is, press “Nothing else here”.</source>
        <translation>Ein Modell lernt auch daraus, wo sich nichts geändert hat: in Ausschnitten, wo die Polygone alle Änderungen sind, „Sonst nichts hier“ drücken.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>A model file, or weights as published (.pth, .pt, .ckpt …); nothing in them is run</source>
        <translation>Eine Modelldatei oder Gewichte, wie sie veröffentlicht wurden (.pth, .pt, .ckpt …); nichts darin wird ausgeführt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model learns from at least {} accepted and {} rejected polygons: {} to go.</source>
        <translation>Ein Modell lernt aus mindestens {} angenommenen und {} abgelehnten Polygonen: Es fehlen {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder, or with Resume that of the run; it gets the model and its report.</source>
        <translation>Ein neuer oder leerer Ordner, mit „Fortsetzen“ der des Laufs; er bekommt das Modell und seinen Bericht.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder; it gets the folders train, val and test.</source>
        <translation>Ein neuer oder leerer Ordner; er bekommt die Ordner train, val und test.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A new, small model ({})</source>
        <translation>Ein neues, kleines Modell ({})</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>A package from {} broke off or is not the one that this version of the plugin knows.</source>
        <translation>Ein Paket von {} brach ab oder ist nicht das, das diese Version der Erweiterung kennt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A page of all figures, with curves where the result is a change map; or a JSON file.</source>
        <translation>Eine Seite mit allen Kennzahlen, mit Kurven, wo das Ergebnis eine Änderungskarte ist; oder eine JSON-Datei.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A result of Detect change.</source>
        <translation>Ein Ergebnis von „Änderungen erkennen“.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A window of {} pixels is too small; choose {} or more.</source>
        <translation>Ein Fenster von {} Pixeln ist zu klein; {} oder mehr wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A&amp;rea</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>About {} of the common area has no data in one of the images, and is left out.</source>
        <translation>Etwa {} der gemeinsamen Fläche haben in einem der Bilder keine Daten und werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>About {} of {} pending polygons remain</source>
        <translation>Etwa {} von {} offenen Polygonen bleiben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept polygon {}</source>
        <translation>Polygon {} annehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept {} polygons</source>
        <translation>{} Polygone annehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy of {}</source>
        <translation>Genauigkeit von {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy sample</source>
        <translation>Stichprobe der Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add &amp;layers by their dates</source>
        <translation>&amp;Layer nach ihrem Datum hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add a model or published weights</source>
        <translation>Modell oder veröffentlichte Gewichte hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add an empty &amp;row</source>
        <translation>Leere &amp;Zeile hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add files of the &amp;same names</source>
        <translation>Dateien gleichen &amp;Namens hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add pairs of images.</source>
        <translation>Bildpaare hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add published weights</source>
        <translation>Veröffentlichte Gewichte hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add the model {}</source>
        <translation>Modell {} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add two images of the same place to the project.</source>
        <translation>Dem Projekt zwei Bilder desselben Orts hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding a model</source>
        <translation>Modell wird hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding the model failed: {}.</source>
        <translation>Das Hinzufügen des Modells schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Address of a package index of your own, such as https://server/simple</source>
        <translation>Adresse eines eigenen Paketindex, etwa https://server/simple</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>After image</source>
        <translation>Nachher-Bild</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>After: {}</source>
        <translation>Nachher: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement with the reference</source>
        <translation>Übereinstimmung mit der Referenz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All networks side by side</source>
        <translation>Alle Netze nebeneinander</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Also copies it to {}, where Detect change finds it by name.</source>
        <translation>Kopiert es auch nach {}, wo „Änderungen erkennen“ es beim Namen findet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>An image, from a raster file. Empty: the one that the change map was made from.</source>
        <translation>Ein Bild, aus einer Rasterdatei. Leer: das, aus dem die Änderungskarte erstellt wurde.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>An unfinished run is kept here; with the same settings it is continued.</source>
        <translation>Hier liegt ein unvollendeter Lauf; mit denselben Einstellungen wird er fortgesetzt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Another model is named {}, so this one is called {}.</source>
        <translation>Ein anderes Modell heißt {}, darum heißt dieses {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Another number divides the ground in another way.</source>
        <translation>Eine andere Zahl teilt das Gelände anders auf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Another window of QGIS is installing or removing the engine.</source>
        <translation>Ein anderes Fenster von QGIS installiert oder entfernt gerade die Engine.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Another…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Area in m²</source>
        <translation>Fläche in m²</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Area of change</source>
        <translation>Fläche der Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that counts (polygons)</source>
        <translation>Gebiet, das zählt (Polygone)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that was looked at (polygons)</source>
        <translation>Angesehenes Gebiet (Polygone)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area to analyse (polygons)</source>
        <translation>Zu untersuchendes Gebiet (Polygone)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Assign CRS…</source>
        <translation>KBS zuweisen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>At its worst</source>
        <translation>Im schlechtesten Fall</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>BSD 2-clause licence.</source>
        <translation>BSD-2-Klausel-Lizenz.</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>BSD-2-Clause</source>
        <translation>BSD-2-Clause</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers in the model&apos;s order, such as 4,3,2. Empty: by the bands&apos; colours.</source>
        <translation>Kanalnummern in der Reihenfolge des Modells, etwa 4,3,2. Leer: nach den Farben der Kanäle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: all, colours first.</source>
        <translation>Kanalnummern, etwa 4,3,2. Leer: alle, Farben zuerst.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: those that both images have.</source>
        <translation>Kanalnummern, etwa 4,3,2. Leer: die, die beide Bilder haben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Band {} of “{}” is {}, but band {} of “{}” is {}.</source>
        <translation>Band {} von „{}“ ist {}, aber Band {} von „{}“ ist {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands aft&amp;er</source>
        <translation>&amp;Kanäle nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands after</source>
        <translation>Kanäle nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands be&amp;fore</source>
        <translation>Kanäle vor&amp;her</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands before</source>
        <translation>Kanäle vorher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Bars: polygons by probability. Pale: pixels of the map. Drag the line or use arrow keys.</source>
        <translation>Balken: Polygone nach Wahrscheinlichkeit. Blass: Pixel der Karte. Die Linie ziehen oder Pfeiltasten verwenden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before and after are the same file; choose two images.</source>
        <translation>Vorher und nachher sind dieselbe Datei; zwei Bilder wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Before and after are the same image, {}; choose two.</source>
        <translation>Vorher und nachher sind dasselbe Bild, {}; zwei wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after in turn: by a tap until the next one, or as long as the key is held.</source>
        <translation>Vorher und nachher im Wechsel: durch Antippen bis zum nächsten Mal, oder solange die Taste gedrückt ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after, with a divider.</source>
        <translation>Vorher und nachher, mit einem Trenner.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before image</source>
        <translation>Vorher-Bild</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Before, after, and the after image with what was found (white), invented (red) and missed (blue): of forty pairs of each kind the one with most wrong pixels. Images of Kampala: OpenAerialMap contributors, CC BY 4.0.</source>
        <translation>Vorher, nachher und das Nachher-Bild mit dem, was gefunden (weiß), erfunden (rot) und übersehen (blau) wurde: von je vierzig Paaren das mit den meisten falschen Pixeln. Bilder von Kampala: OpenAerialMap-Mitwirkende, CC BY 4.0.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Before: {}</source>
        <translation>Vorher: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Billion
operations</source>
        <translation>Milliarden
Operationen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Block (patches)</source>
        <translation>Block (Kacheln)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Both decided {}; the same for {}.</source>
        <translation>Beide haben {} entschieden; dasselbe bei {}.</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>Buildings, 0.1 to 1 m</source>
        <translation>Gebäude, 0,1 bis 1 m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>By IR-MAD</source>
        <translation>Mit IR-MAD</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>By which the best epoch is chosen, 0 to 1.</source>
        <translation>Anteil, nach dem die beste Epoche gewählt wird, 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>CGNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>CGNet_best_iou.pth für jeden Datensatz, in der Readme verlinkt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Came with the plugin</source>
        <translation>Mit der Erweiterung gekommen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. A run with the same settings and output continues from here.</source>
        <translation>Abgebrochen. Ein Lauf mit denselben Einstellungen und derselben Ausgabe setzt hier fort.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Cancelled. Detect change with the same settings continues where it stopped.</source>
        <translation>Abgebrochen. „Änderungen erkennen“ mit denselben Einstellungen setzt den Lauf dort fort.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Run it again with the same folder and “Resume” to go on.</source>
        <translation>Abgebrochen. Erneut mit demselben Ordner und „Fortsetzen“ starten, um weiterzumachen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Cancelled. What came whole is kept for the next time.</source>
        <translation>Abgebrochen. Was vollständig ankam, bleibt für das nächste Mal.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Cancelled; the polygons stay as they were.</source>
        <translation>Abgebrochen; die Polygone bleiben, wie sie waren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change between {} and {}, found by the model {} at the threshold {}.</source>
        <translation>Änderung zwischen {} und {}, gefunden vom Modell {} beim Schwellenwert {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change is</source>
        <translation>Änderung ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Change is detected by an engine that runs beside QGIS, in a Python of its own, and no such Python was found on this computer. One button installs it, with torch and a few other packages. QGIS and its Python stay as they are, and the engine can be removed again in the plugin&apos;s settings.</source>
        <translation>Änderungen erkennt eine Engine, die neben QGIS in einem eigenen Python läuft, und ein solches Python wurde auf diesem Computer nicht gefunden. Eine Schaltfläche installiert es mit torch und einigen weiteren Paketen. QGIS und sein Python bleiben, wie sie sind, und die Engine kann in den Einstellungen der Erweiterung wieder entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map</source>
        <translation>Änderungskarte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map to polygons</source>
        <translation>Änderungskarte zu Polygonen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} ({}) makes no polygon</source>
        <translation>Änderungen unter {} ({}) ergeben kein Polygon</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} makes no polygon</source>
        <translation>Änderungen unter {} ergeben kein Polygon</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change on the map: {}. Judged by: {}. {} random pixels judged.</source>
        <translation>Änderung auf der Karte: {}. Beurteilt von: {}. {} zufällige Pixel beurteilt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change polygons</source>
        <translation>Änderungspolygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change probability</source>
        <translation>Änderungswahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change probability from which a pixel counts as change; higher finds less</source>
        <translation>Änderungswahrscheinlichkeit, ab der ein Pixel als Änderung zählt; höher findet weniger</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Change vector analysis</source>
        <translation>Änderungsvektoranalyse</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change: {} → {}</source>
        <translation>Änderung: {} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area (m²)</source>
        <translation>Geänderte Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in both (m²)</source>
        <translation>In beiden geänderte Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the first only (m²)</source>
        <translation>Nur im ersten geänderte Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the second only (m²)</source>
        <translation>Nur im zweiten geänderte Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area: {}</source>
        <translation>Geänderte Fläche: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Changes of all pairs</source>
        <translation>Änderungen aller Paare</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check &amp;devices</source>
        <translation>Geräte p&amp;rüfen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check devices</source>
        <translation>Geräte prüfen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking the devices failed: {}.</source>
        <translation>Die Prüfung der Geräte schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking; QGIS&apos;s task bar tells how far it is…</source>
        <translation>Prüfung läuft; der Fortschritt steht in der Statusleiste von QGIS…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose Python…</source>
        <translation>Python wählen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Choose a Python that has torch and GDAL in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Unter Einstellungen ▸ Optionen… ▸ Deep Change Detection ein Python wählen, das torch und GDAL hat.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose a layer of change polygons to review.</source>
        <translation>Einen Layer mit Änderungspolygonen zum Prüfen wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer of polygons.</source>
        <translation>Einen Polygonlayer wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer whose extent bounds the area.</source>
        <translation>Einen Layer wählen, dessen Ausdehnung das Gebiet begrenzt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model in Detect change.</source>
        <translation>Unter „Änderungen erkennen“ ein Modell wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model.</source>
        <translation>Ein Modell wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Choose another Python in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Unter Einstellungen ▸ Optionen… ▸ Deep Change Detection ein anderes Python wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Choose either a layer of what changed or a folder of labelled pairs.</source>
        <translation>Entweder einen Layer des Geänderten oder einen Ordner annotierter Paare wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose only the folder and keep the name</source>
        <translation>Nur den Ordner wählen und den Namen behalten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the before and the after image under Images.</source>
        <translation>Unter „Bilder“ das Vorher- und das Nachher-Bild wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the change polygons</source>
        <translation>Die Änderungspolygone wählen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the engine&apos;s Python</source>
        <translation>Das Python der Engine wählen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the file that the scheduler wrote</source>
        <translation>Die Datei wählen, die der Scheduler geschrieben hat</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the folder of wheels</source>
        <translation>Ordner mit Wheels wählen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the two folders of images.</source>
        <translation>Die beiden Ordner mit Bildern wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the {} image.</source>
        <translation>Das Bild „{}“ wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose where to save the map of change.</source>
        <translation>Wählen, wo die Änderungskarte gespeichert wird.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click a line across the polygon; a right click or Enter cuts, Esc gives up.</source>
        <translation>Eine Linie quer durch das Polygon klicken; Rechtsklick oder Enter schneidet, Esc gibt auf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click into a field and press a key; Delete leaves the command without one.</source>
        <translation>In ein Feld klicken und eine Taste drücken; Entf lässt den Befehl ohne Taste.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click on the map: the keys rest while another part of the window has the focus.</source>
        <translation>Auf die Karte klicken: Die Tasten ruhen, solange ein anderer Teil des Fensters den Fokus hat.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of a change that was missed; a right click or Enter ends, Esc gives up.</source>
        <translation>Die Ecken einer übersehenen Änderung klicken; Rechtsklick oder Enter beendet, Esc gibt auf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of the area; a right click or Enter ends, Esc gives up.</source>
        <translation>Die Ecken des Gebiets klicken; Rechtsklick oder Enter beendet, Esc gibt auf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/guide"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/library"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Close other windows of QGIS that run the engine, then try again.</source>
        <translation>Andere Fenster von QGIS schließen, in denen die Engine läuft, und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the after image may look like change.</source>
        <translation>Wolken oder Schnee über etwa {} des Nachher-Bilds können wie Änderung aussehen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the before image may look like change.</source>
        <translation>Wolken oder Schnee über etwa {} des Vorher-Bilds können wie Änderung aussehen.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Clusters of principal components</source>
        <translation>Cluster der Hauptkomponenten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Co&amp;mpare on the map</source>
        <translation>Auf der Karte ver&amp;gleichen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Cohen&apos;s kappa {} (95 %: {} to {}).</source>
        <translation>Cohens Kappa {} (95 %: {} bis {}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare each device with the processor; takes a few minutes</source>
        <translation>Jedes Gerät mit dem Prozessor vergleichen; dauert einige Minuten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare many pairs of images with the options chosen here</source>
        <translation>Viele Bildpaare mit den hier gewählten Optionen vergleichen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compare two results</source>
        <translation>Zwei Ergebnisse vergleichen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared at pixels of {}, which suit the model.</source>
        <translation>Verglichen wird mit Pixeln von {}, die zum Modell passen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared by the bands {}: {}</source>
        <translation>Verglichen wird anhand der Bänder {}: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared pixel by pixel: {} pixels in common</source>
        <translation>Pixel für Pixel verglichen: {} gemeinsame Pixel</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares colours pixel by pixel. Needs no model and works with any bands and any resolution.</source>
        <translation>Vergleicht Farben Pixel für Pixel. Braucht kein Modell und funktioniert mit beliebigen Kanälen in jeder Auflösung.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares small blocks of pixels and divides them into changed and unchanged (PCA and k-means). Needs no model, and finds what is larger than single pixels.</source>
        <translation>Vergleicht kleine Blöcke von Pixeln und teilt sie in geänderte und ungeänderte (PCA und k-Means). Braucht kein Modell und findet, was größer ist als einzelne Pixel.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compares two images of the same place and gives each pixel a probability of change, from 0 to 1, and the changed places as polygons.

The images may differ in CRS, pixel size, extent and data type: the result lies on the pixels of the after image and covers what both have in common. Images of any size work; what a cancelled run has done is kept, and the same run started again continues from there.

The engine runs outside QGIS, in a Python that has torch: Raster ▸ Deep Change Detection ▸ Set up the engine… installs one.</source>
        <translation>Vergleicht zwei Bilder desselben Orts und gibt jedem Pixel eine Änderungswahrscheinlichkeit von 0 bis 1, dazu die geänderten Orte als Polygone.

Die Bilder dürfen sich in KBS, Pixelgröße, Ausdehnung und Datentyp unterscheiden: Das Ergebnis liegt auf den Pixeln des Nachher-Bilds und deckt ab, was beide gemeinsam haben. Bilder jeder Größe sind möglich; was ein abgebrochener Lauf getan hat, bleibt, und derselbe Lauf setzt dort fort, wenn er erneut gestartet wird.

Die Engine läuft außerhalb von QGIS in einem Python, das torch hat: Raster ▸ Deep Change Detection ▸ Engine einrichten… installiert eines.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what a network trained on photographs sees in both images: any kind of change in fine images, by three bands. Needs no model file.</source>
        <translation>Vergleicht, was ein mit Fotos trainiertes Netz in beiden Bildern sieht: jede Art von Änderung in feinen Bildern, anhand dreier Kanäle. Braucht keine Modelldatei.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what the bands say together, whatever light, haze or calibration did to them (IR-MAD). Needs no model, works at any resolution, and is at its best with four bands or more.</source>
        <translation>Vergleicht, was die Kanäle zusammen sagen, gleich, was Licht, Dunst oder Kalibrierung mit ihnen gemacht haben (IR-MAD). Braucht kein Modell, funktioniert in jeder Auflösung, am besten mit vier Kanälen oder mehr.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Compute on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compute on the workers of a Dask cluster: the address of its scheduler, or the file that it wrote. Empty: this computer computes. At first it is what the plugin&apos;s options name.</source>
        <translation>Auf den Workern eines Dask-Clusters rechnen: die Adresse seines Schedulers, oder die Datei, die er geschrieben hat. Leer: dieser Computer rechnet. Zu Beginn das, was die Optionen des Plugins nennen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Computes on the Dask cluster at {}, and Preview here on this computer</source>
        <translation>Rechnet auf dem Dask-Cluster bei {}, und „Hier Vorschau“ auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connect to the cluster and ask its workers what they compute on</source>
        <translation>Mit dem Cluster verbinden und seine Worker fragen, worauf sie rechnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connected change smaller than this makes no polygon, and smaller holes in polygons are filled; the map of probability stays as it is</source>
        <translation>Kleinere zusammenhängende Änderungen ergeben kein Polygon, kleinere Löcher in Polygonen werden gefüllt; die Karte der Wahrscheinlichkeit bleibt, wie sie ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copy dia&amp;gnostics</source>
        <translation>Dia&amp;gnose kopieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct</source>
        <translation>Ausgleichen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct where it is sure</source>
        <translation>Ausgleichen, wo er sicher ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Count the probabilities of the map</source>
        <translation>Wahrscheinlichkeiten der Karte zählen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Counts where a result and a reference agree on change, by pixels and by objects, and gives precision, recall, F1, IoU, overall accuracy and kappa, with a page of figures and curves.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the result, or of the reference where the result is polygons. A pixel counts where both hold data; polygons are known everywhere, so name the area that was mapped if it is smaller. Polygons that a review has rejected are no change.</source>
        <translation>Zählt, wo ein Ergebnis und eine Referenz in der Änderung übereinstimmen, nach Pixeln und nach Objekten, und gibt Präzision, Trefferquote, F1, IoU, Gesamtgenauigkeit und Kappa an, mit einer Seite voller Kennzahlen und Kurven.

Beide dürfen Änderungskarten, Masken oder Polygone sein, mit verschiedenen Pixeln und in verschiedenen KBS. Die Pixel sind die des Ergebnisses, oder die der Referenz, wo das Ergebnis Polygone sind. Ein Pixel zählt, wo beide Daten haben; Polygone sind überall bekannt, darum das Gebiet angeben, das kartiert wurde, wenn es kleiner ist. Polygone, die eine Prüfung abgelehnt hat, sind keine Änderung.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cuts two images, and what is known of the change between them, into the patches that a model learns from, and divides them into parts for training, validation and testing that share no ground.

What is known may be polygons that were reviewed (accepted ones are change; rejected ones and “Nothing else here” are none; the images are those of the change map beside them), polygons or a mask of all change there is, or a folder of labelled pairs with subfolders such as A, B and label.</source>
        <translation>Zerschneidet zwei Bilder, und was über die Änderung zwischen ihnen bekannt ist, in die Kacheln, aus denen ein Modell lernt, und teilt sie auf in Training, Validierung und Test, die kein Gelände gemeinsam haben.

Bekannt sein können Polygone, die geprüft wurden (angenommene sind Änderung; abgelehnte und „Sonst nichts hier“ sind keine; die Bilder sind die der Änderungskarte daneben), Polygone oder eine Maske aller Änderungen, die es gibt, oder ein Ordner annotierter Paare mit Unterordnern wie A, B und label.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Damaged parts</source>
        <translation>Beschädigte Teile</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Dask cluster</source>
        <translation>Dask-Cluster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date after</source>
        <translation>Datum nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date before</source>
        <translation>Datum vorher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>De&amp;vice</source>
        <translation>Gerä&amp;t</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Decided otherwise or removed meanwhile, and left so: {}.</source>
        <translation>Inzwischen anders entschieden oder entfernt und so belassen: {}.</translation>
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
        <translation>Tiefe Änderungsvektoranalyse</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect a&amp;gain with it</source>
        <translation>Damit er&amp;neut erkennen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect again: {}</source>
        <translation>Erneut erkennen: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change</source>
        <translation>Änderungen erkennen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Detect change by this one</source>
        <translation>Mit diesem Änderungen erkennen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change in many pairs</source>
        <translation>Änderungen in vielen Paaren erkennen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change lists the model as {}.</source>
        <translation>„Änderungen erkennen“ führt das Modell als {} auf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change: {}</source>
        <translation>Änderungen erkennen: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detecting</source>
        <translation>Erkennung läuft</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detecting change failed: {}.</source>
        <translation>Die Erkennung der Änderungen schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Differs
by</source>
        <translation>Abwei-
chung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Differs in</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done before</source>
        <translation>Schon fertig</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Download the file in a browser, and add it here: its network is found by itself.</source>
        <translation>Die Datei im Browser herunterladen und hier hinzufügen: Ihr Netz wird von selbst gefunden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Downloading {}</source>
        <translation>{} herunterladen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Drag corners or edges, or click a new course across; Enter takes it, Esc gives up.</source>
        <translation>Ecken oder Kanten ziehen oder einen neuen Verlauf quer darüber klicken; Enter übernimmt ihn, Esc gibt auf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Drag, or click and use the arrow keys; Shift makes larger steps</source>
        <translation>Ziehen oder anklicken und die Pfeiltasten verwenden; Umschalt macht größere Schritte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Draw a sample</source>
        <translation>Stichprobe ziehen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw missed</source>
        <translation>Übersehenes zeichnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Draw polygon {}</source>
        <translation>Polygon {} zeichnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Drawing the sample…</source>
        <translation>Die Stichprobe wird gezogen…</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Drawn houses on fields near Banepa, Nepal</source>
        <translation>Gezeichnete Häuser auf Feldern bei Banepa, Nepal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw…</source>
        <translation>Zeichnen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Each dated image of the project with the next later one of its place</source>
        <translation>Jedes datierte Bild des Projekts mit dem nächstjüngeren desselben Orts</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Edges</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Edit outline</source>
        <translation>Umriss bearbeiten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Edit polygon {}</source>
        <translation>Polygon {} bearbeiten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as in the map&apos;s run.</source>
        <translation>Leer: wie im Lauf der Karte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as the recipe says.</source>
        <translation>Leer: wie das Rezept sagt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Engine Python: {}</source>
        <translation>Python der Engine: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Enter keeps what is written, Esc gives it up.</source>
        <translation>Enter behält, was geschrieben ist, Esc gibt es auf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epoch kept</source>
        <translation>Behaltene Epoche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Estimate shift</source>
        <translation>Versatz schätzen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Evaluate against reference</source>
        <translation>Anhand einer Referenz bewerten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Everything in common</source>
        <translation>Alles Gemeinsame</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Expected precision</source>
        <translation>Erwartete Präzision</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Extent to analyse</source>
        <translation>Zu untersuchende Ausdehnung</translation>
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
        <translation>F1 in %,
{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 of objects</source>
        <translation>F1 nach Objekten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 on validation</source>
        <translation>F1 bei der Validierung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} after, undefined before.</source>
        <translation>F1 {} nachher, vorher undefiniert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} before, {} after.</source>
        <translation>F1 {} vorher, {} nachher.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} of the map as it is, {} of the new model.</source>
        <translation>F1 {} der Karte, wie sie ist, {} des neuen Modells.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>F1 {} on {}</source>
        <translation>F1 {} auf {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Failed: {}</source>
        <translation>Fehlgeschlagen: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>File of the map of change; the name of a folder will do</source>
        <translation>Datei der Änderungskarte; der Name eines Ordners genügt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Files in {} cannot be removed.</source>
        <translation>Dateien in {} können nicht entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Finds what changed between two images of the same place.</source>
        <translation>Findet, was sich zwischen zwei Bildern desselben Orts geändert hat.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Finish what you draw by a right click or Enter, or give it up by Esc.</source>
        <translation>Das Gezeichnete durch Rechtsklick oder Enter beenden oder mit Esc aufgeben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>First bring the before image to the after image&apos;s light, by the pixels that surely did not change</source>
        <translation>Das Vorher-Bild zuerst an das Licht des Nachher-Bilds angleichen, anhand der Pixel, die sich sicher nicht geändert haben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>First result</source>
        <translation>Erstes Ergebnis</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First review</source>
        <translation>Erste Prüfung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Flicker</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;after</source>
        <translation>Ordner na&amp;chher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;before</source>
        <translation>Ordner &amp;vorher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of labelled pairs</source>
        <translation>Ordner annotierter Paare</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images after</source>
        <translation>Ordner der Nachher-Bilder</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images before</source>
        <translation>Ordner der Vorher-Bilder</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the run</source>
        <translation>Ordner des Laufs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the training set by which the best epoch is chosen. Empty: val.</source>
        <translation>Ordner des Trainingsdatensatzes, nach dem die beste Epoche gewählt wird. Leer: val.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>For computers without network: a folder with all packages as wheels</source>
        <translation>Für Computer ohne Netzwerk: ein Ordner mit allen Paketen als Wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, as their pixel size is not known</source>
        <translation>Für diese Bilder: {}, da ihre Pixelgröße nicht bekannt ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, which is made for pixels of {}</source>
        <translation>Für diese Bilder: {}, gemacht für Pixel von {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Found automatically</source>
        <translation>Automatisch gefunden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Found by the weights</source>
        <translation>Anhand der Gewichte gefunden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>From patch to patch. Empty: the patch size.</source>
        <translation>Von Kachel zu Kachel. Leer: die Kachelgröße.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoPackage with a polygon for each changed place, its probability, area and review status.</source>
        <translation>GeoPackage mit einem Polygon für jeden geänderten Ort, seiner Wahrscheinlichkeit, Fläche und dem Stand der Prüfung.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of what was found, invented and missed, on the pixels that were counted.</source>
        <translation>GeoTIFF dessen, was gefunden, erfunden und übersehen wurde, auf den gezählten Pixeln.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of where both have change, and where one of them alone has.</source>
        <translation>GeoTIFF, wo beide eine Änderung haben und wo nur eines von ihnen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF with the probability of change, 0 to 1, at each pixel both images have.</source>
        <translation>GeoTIFF mit der Änderungswahrscheinlichkeit von 0 bis 1 für jedes Pixel, das beide Bilder haben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or choose another Python in the options.</source>
        <translation>Sich dort Schreibrechte geben oder in den Optionen ein anderes Python wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or close what keeps its files open, then try again.</source>
        <translation>Sich dort Schreibrechte geben oder schließen, was seine Dateien offen hält, und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Go to the polygon under the mouse</source>
        <translation>Zum Polygon unter der Maus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Goes on with the interrupted run in the folder.</source>
        <translation>Setzt den unterbrochenen Lauf im Ordner fort.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Grid</source>
        <translation>Pixelraster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Guide to Deep Change Detection</source>
        <translation>Anleitung zu Deep Change Detection</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Guide to the review (F1)</source>
        <translation>Anleitung zur Prüfung (F1)</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>HCGMNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>HCGMNet_best_iou.pth für jeden Datensatz, in der Readme verlinkt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Hide outline</source>
        <translation>Umriss ausblenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hold the mouse button down to see the other date here.</source>
        <translation>Maustaste gedrückt halten, um hier das andere Datum zu sehen.</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Houses and dates are drawn; ground: OpenAerialMap contributors, CC BY 4.0</source>
        <translation>Häuser und Daten sind gezeichnet; Gelände: OpenAerialMap-Mitwirkende, CC BY 4.0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far neighbouring windows overlap. Empty: the model&apos;s own.</source>
        <translation>Wie weit sich benachbarte Fenster überlappen. Leer: wie im Modell.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far, in metres, an outline may move from the pixels&apos; edges. 0: it follows them exactly.</source>
        <translation>Um wie viele Meter ein Umriss von den Kanten der Pixel abweichen darf. 0: Er folgt ihnen genau.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>How much neighbouring windows share</source>
        <translation>Wie viel benachbarte Fenster gemeinsam haben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>How much of the change on the map you expect to be real</source>
        <translation>Welchen Teil der Änderung auf der Karte Sie für echt halten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How often all patches are seen. Empty: as the recipe says.</source>
        <translation>Wie oft alle Kacheln gesehen werden. Leer: wie das Rezept sagt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How to train: as a paper; strong, which pays where images are few; or fine-tune, gently on few images. Empty: the network&apos;s own.</source>
        <translation>Wie trainiert wird: wie in einer Veröffentlichung; strong, was sich bei wenigen Bildern lohnt; oder fine-tune, behutsam mit wenigen Bildern. Leer: das des Netzes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>If it happens again, close other programs to free memory, or lower the batch and window size.</source>
        <translation>Geschieht es wieder, andere Programme schließen, um Speicher frei zu machen, oder Stapel und Fenster verkleinern.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the earlier date</source>
        <translation>Bild des früheren Datums</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the later date</source>
        <translation>Bild des späteren Datums</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Import {}</source>
        <translation>{} importieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Importing the weights failed: {}.</source>
        <translation>Der Import der Gewichte schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Improve model</source>
        <translation>Modell verbessern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improve the model: {}</source>
        <translation>Modell verbessern: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improving the model failed: {}.</source>
        <translation>Die Verbesserung des Modells schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In an area drawn</source>
        <translation>In einem gezeichneten Gebiet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In this view</source>
        <translation>In diesem Ausschnitt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Install the engine</source>
        <translation>Engine installieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the engine again, or choose another Python.</source>
        <translation>Die Engine neu installieren oder ein anderes Python wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the plugin again.</source>
        <translation>Die Erweiterung neu installieren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install your system&apos;s package python3-venv, or choose another Python in the options.</source>
        <translation>Das Systempaket python3-venv installieren oder in den Optionen ein anderes Python wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installation log…</source>
        <translation>Installationsprotokoll…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installed by version {} of the plugin, {}</source>
        <translation>Installiert von Version {} der Erweiterung, {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing the engine failed: {}.</source>
        <translation>Die Installation der Engine schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Instead of a layer and two images: a folder with subfolders such as A, B and label.</source>
        <translation>Statt eines Layers und zweier Bilder: ein Ordner mit Unterordnern wie A, B und label.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Intel graphics</source>
        <translation>Intel-Grafik</translation>
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
        <translation>IoU der Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU on validation</source>
        <translation>IoU bei der Validierung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It could not be added to your models: {}.</source>
        <translation>Es konnte nicht zu Ihren Modellen hinzugefügt werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is among your models now, as {}.</source>
        <translation>Es ist jetzt unter Ihren Modellen, als {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>It is in the library already.</source>
        <translation>Es ist schon in der Bibliothek.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is not better, so it was not added to your models; it is kept as {}.</source>
        <translation>Es ist nicht besser, darum wurde es nicht zu Ihren Modellen hinzugefügt; es ist als {} aufgehoben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>It was not installed. Try again; if it goes on, tell whoever runs that server, or take another.</source>
        <translation>Es wurde nicht installiert. Erneut versuchen; geschieht es wieder, dem Betreiber dieses Servers Bescheid geben oder einen anderen nehmen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Its network is {}, of {} parameters.</source>
        <translation>Sein Netz ist {}, mit {} Parametern.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Its polygons are not in the project.</source>
        <translation>Ihre Polygone sind nicht im Projekt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Judge at least two pixels that the map shows as {} first.</source>
        <translation>Erst mindestens zwei Pixel beurteilen, die die Karte als „{}“ zeigt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Keys, labels and reviewer…</source>
        <translation>Tasten, Bezeichnungen und Prüfer/in…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>L&amp;ibrary…</source>
        <translation>&amp;Bibliothek…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label polygon {}</source>
        <translation>Polygon {} bezeichnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {}</source>
        <translation>Bezeichnung {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {} is not worded yet; do so in the options.</source>
        <translation>Bezeichnung {} hat noch keinen Wortlaut; in den Optionen einen geben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label {} polygons</source>
        <translation>{} Polygone bezeichnen</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Landsat imagery courtesy of the U.S. Geological Survey</source>
        <translation>Landsat-Bilder mit freundlicher Genehmigung des U.S. Geological Survey</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Layer to review</source>
        <translation>Layer, der geprüft wird</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose extent is analysed</source>
        <translation>Layer, dessen Ausdehnung untersucht wird</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose polygons are analysed</source>
        <translation>Layer, dessen Polygone untersucht werden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer&apos;s extent</source>
        <translation>Ausdehnung eines Layers</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Lays two results of one place on each other, of two models for instance, and tells how far they agree: the share of pixels, kappa, IoU of the change, and the areas that have changed by both or by one alone. A raster shows where.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the first one, or of the second where the first is polygons, and count where both hold data. Polygons that a review has rejected are no change.</source>
        <translation>Legt zwei Ergebnisse eines Orts übereinander, etwa die zweier Modelle, und sagt, wie weit sie übereinstimmen: den Anteil der Pixel, Kappa, die IoU der Änderung und die Flächen, die nach beiden oder nach nur einem geändert sind. Ein Raster zeigt, wo.

Beide dürfen Änderungskarten, Masken oder Polygone sein, mit verschiedenen Pixeln und in verschiedenen KBS. Die Pixel sind die des ersten, oder die des zweiten, wo das erste Polygone sind; sie zählen, wo beide Daten haben. Polygone, die eine Prüfung abgelehnt hat, sind keine Änderung.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Learnt from a review</source>
        <translation>Aus einer Prüfung gelernt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Least valid share</source>
        <translation>Kleinster gültiger Anteil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Leave &amp;open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Leave as it is</source>
        <translation>Lassen, wie er ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence of the published code</source>
        <translation>Lizenz des veröffentlichten Codes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>List the model in QGIS</source>
        <translation>Modell in QGIS aufführen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Log of the installation</source>
        <translation>Protokoll der Installation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look at the images</source>
        <translation>Bilder ansehen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look for graphics</source>
        <translation>Grafikprozessoren suchen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking at the images failed: {}.</source>
        <translation>Das Ansehen der Bilder ist gescheitert: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking for graphics failed: {}.</source>
        <translation>Die Suche nach Grafikprozessoren schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Looking for the engine&apos;s Python</source>
        <translation>Das Python der Engine suchen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Looking for what this computer has…</source>
        <translation>Ausstattung dieses Computers wird ermittelt…</translation>
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
        <translation>MIT laut Lizenzdatei; laut Readme nur für nichtkommerzielle Zwecke und Forschung.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>MIT licence.</source>
        <translation>MIT-Lizenz.</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>MIT; readme: non-commercial, research</source>
        <translation>MIT; laut Readme nichtkommerziell, Forschung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Made on {} with Deep Change Detection, engine {}</source>
        <translation>Erstellt am {} mit Deep Change Detection, Engine {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again.</source>
        <translation>Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again: what was downloaded whole is kept.</source>
        <translation>Platz schaffen und erneut versuchen: Was vollständig heruntergeladen ist, bleibt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Makes a training set of two images and what is known of their change.</source>
        <translation>Macht aus zwei Bildern und dem, was über ihre Änderung bekannt ist, einen Trainingsdatensatz.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Making the environment</source>
        <translation>Umgebung anlegen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Making the polygons anew failed: {}; nothing was changed.</source>
        <translation>Die Polygone neu zu bilden schlug fehl: {}; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Man&amp;y pairs…</source>
        <translation>Viele &amp;Paare…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Many at once</source>
        <translation>Viele auf einmal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Map canvas</source>
        <translation>Kartenausschnitt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Mark background</source>
        <translation>Hintergrund vermerken</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measure the map</source>
        <translation>Karte messen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that also steered the training: a little flattering.</source>
        <translation>Gemessen an {} Kacheln dieses Orts, die auch das Training lenkten: etwas zu günstig.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that were kept out of the training.</source>
        <translation>Gemessen an {} Kacheln dieses Orts, die nicht zum Training dienten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Measures how right a change map or its polygons are, against a reference.</source>
        <translation>Misst an einer Referenz, wie richtig eine Änderungskarte oder ihre Polygone sind.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measuring the map…</source>
        <translation>Die Karte wird gemessen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model after</source>
        <translation>Das Modell nachher wird gemessen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model before</source>
        <translation>Das Modell vorher wird gemessen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge</source>
        <translation>Verschmelzen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Merge two reviews</source>
        <translation>Zwei Prüfungen zusammenführen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge two reviews…</source>
        <translation>Zwei Prüfungen zusammenführen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Merge {} polygons</source>
        <translation>{} Polygone verschmelzen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Mi&amp;nimum area</source>
        <translation>Min&amp;destfläche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Million
parameters</source>
        <translation>Millionen
Parameter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum &amp;area</source>
        <translation>Min&amp;destfläche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum area</source>
        <translation>Mindestfläche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Minimum area of a polygon (m²)</source>
        <translation>Mindestfläche eines Polygons (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Model library</source>
        <translation>Modellbibliothek</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model to fine-tune</source>
        <translation>Modell zum Feinabstimmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model&apos;s, {} pixels</source>
        <translation>Wie im Modell, {} Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model, threshold, area and all under More are those chosen in Detect change.</source>
        <translation>Modell, Schwellenwert, Gebiet und alles unter „Mehr“ sind die in „Änderungen erkennen“ gewählten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Model: {}</source>
        <translation>Modell: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models and weights</source>
        <translation>Modelle und Gewichte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Models are compared by the images that are chosen here: choose two that can be.</source>
        <translation>Modelle werden an den hier gewählten Bildern verglichen: Wählen Sie zwei, bei denen das geht.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>More polygons are looked for on the map…</source>
        <translation>Auf der Karte werden weitere Polygone gesucht…</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Multivariate alteration detection</source>
        <translation>Multivariate Änderungserkennung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>N&amp;ormalise</source>
        <translation>N&amp;ormalisieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Name in Detect change, if it is listed</source>
        <translation>Name in „Änderungen erkennen“, falls dort aufgeführt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Neither image is georeferenced and their sizes differ ({} × {} against {} × {} pixels).</source>
        <translation>Keines der Bilder ist georeferenziert, und sie sind verschieden groß ({} × {} gegen {} × {} Pixel).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Network and data set</source>
        <translation>Netz und Datensatz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>New, gone and rebuilt buildings in aerial and satellite images in red, green and blue. Learnt without a pair of real images with change, from images of one date and drawn scenes. F1 on 29 aerial pairs of France, Texas and New Zealand: 0.69, where 0.7 was wanted.</source>
        <translation>Neue, verschwundene und neu gebaute Gebäude in Luft- und Satellitenbildern in Rot, Grün und Blau. Gelernt ohne ein echtes Bildpaar mit Änderungen, aus Bildern je eines Datums und gezeichneten Szenen. F1 auf 29 Luftbildpaaren aus Frankreich, Texas und Neuseeland: 0,69, wo 0,7 gewünscht war.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next pending</source>
        <translation>Nächstes offenes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>No Python was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Python gefunden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>No Python with torch was found for the engine.</source>
        <translation>Es wurde kein Python mit torch für die Engine gefunden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No change was found at threshold {}.</source>
        <translation>Beim Schwellenwert {} wurde keine Änderung gefunden.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence file; for non-commercial and research use only.</source>
        <translation>Keine Lizenzdatei; nur für nichtkommerzielle Zwecke und Forschung.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence is stated.</source>
        <translation>Es ist keine Lizenz angegeben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>No model can be added to {} ({}); free space there, or ask whoever may write to it.</source>
        <translation>In {} kann kein Modell hinzugefügt werden ({}); dort Platz schaffen oder fragen, wer dort schreiben darf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No model fits these images ({}, {}). {} compares their values instead, and shows differences of every kind: of crops, shadows and seasons too.</source>
        <translation>Kein Modell passt zu diesen Bildern ({}, {}). {} vergleicht stattdessen ihre Werte und zeigt Unterschiede jeder Art: auch solche von Feldfrüchten, Schatten und Jahreszeiten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No other one is pending.</source>
        <translation>Kein anderes ist offen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is left to show.</source>
        <translation>Es ist kein Polygon mehr zu zeigen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is near enough; select the ones to merge with this one.</source>
        <translation>Kein Polygon ist nahe genug; die wählen, die mit diesem verschmolzen werden sollen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No polygon of “{}” is selected.</source>
        <translation>Kein Polygon von „{}“ ist gewählt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygons, as long as the key is held.</source>
        <translation>Keine Polygone, solange die Taste gedrückt ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No preview can be stored: {}.</source>
        <translation>Die Vorschau kann nicht gespeichert werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>None: packages are downloaded</source>
        <translation>Keiner: Pakete werden heruntergeladen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Normalise</source>
        <translation>Normalisieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Note on polygon {}</source>
        <translation>Notiz zu Polygon {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note that in this view nothing has changed but the polygons; a model can learn from that.</source>
        <translation>Vermerken, dass sich in diesem Ausschnitt außer den Polygonen nichts geändert hat; daraus kann ein Modell lernen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Noted: in this view there is no change but the polygons.</source>
        <translation>Vermerkt: In diesem Ausschnitt gibt es außer den Polygonen keine Änderung.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Nothing can be said of the new model: no change lies in the part kept for measuring.</source>
        <translation>Über das neue Modell ist nichts zu sagen: In dem Teil, der zum Messen behalten wurde, liegt keine Änderung.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Nothing else here</source>
        <translation>Sonst nichts hier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Number of polygons</source>
        <translation>Anzahl der Polygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Numbers of the bands in the order that the model expects, such as 4, 3, 2</source>
        <translation>Nummern der Kanäle in der Reihenfolge, die das Modell erwartet, etwa 4, 3, 2</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Numbers of those to learn from, such as 4,3,2. Empty: all.</source>
        <translation>Nummern der Kanäle, aus denen gelernt wird, etwa 4,3,2. Leer: alle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of a patch&apos;s pixels, 0 to 1, that are labelled and hold data; others are left out.</source>
        <translation>Anteil der Pixel einer Kachel, 0 bis 1, die annotiert sind und Daten haben; Kacheln mit weniger werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of all random choices. Empty: 0.</source>
        <translation>Startwert aller Zufallsentscheidungen. Leer: 0.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On NVIDIA GPUs too, where that is slower.</source>
        <translation>Auch auf NVIDIA-GPUs, wo das langsamer ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On validation: {}</source>
        <translation>Bei der Validierung: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as backbone=resnet50 or width=256. Empty: the network&apos;s own.</source>
        <translation>Eine je Zeile, etwa backbone=resnet50 oder width=256. Leer: die des Netzes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as mosaic=0.5, as in the recipe.json of a run.</source>
        <translation>Einer je Zeile, etwa mosaic=0.5, wie in der recipe.json eines Laufs.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>One image has 8-bit values, the other is stretched to them: their light may differ.</source>
        <translation>Ein Bild hat 8-Bit-Werte, das andere wird darauf gestreckt: ihre Helligkeit kann sich unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}, or a model file. Empty: a network is trained from scratch.</source>
        <translation>Eines von {} oder eine Modelldatei. Leer: Ein Netz wird von Grund auf trainiert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}; auto takes the model that suits the images. Scripts and qgis_process may also name a model file; to have it listed here, put it into {}.</source>
        <translation>Eines von {}; auto nimmt das Modell, das zu den Bildern passt. Skripte und qgis_process können auch eine Modelldatei nennen; damit sie hier aufgeführt wird, in {} legen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons are analysed. Empty: everything the images have in common.</source>
        <translation>Nur Pixel in diesen Polygonen werden untersucht. Leer: alles, was die Bilder gemeinsam haben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons count. Empty: all that both layers cover.</source>
        <translation>Nur Pixel in diesen Polygonen zählen. Leer: alle, die beide Layer abdecken.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only this box is analysed, in any CRS. Empty: everything the images have in common.</source>
        <translation>Nur dieses Rechteck wird untersucht, in einem beliebigen KBS. Leer: alles, was die Bilder gemeinsam haben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Only where several networks have the same weights is it to be chosen</source>
        <translation>Nur zu wählen, wo mehrere Netze dieselben Gewichte haben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Open a sample</source>
        <translation>Stichprobe öffnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Open sample scene</source>
        <translation>Beispielszene öffnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Open the folder for your own models</source>
        <translation>Den Ordner der eigenen Modelle öffnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Open the guide where it tells of this window (F1)</source>
        <translation>Die Anleitung dort öffnen, wo sie von diesem Fenster handelt (F1)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Options of the network</source>
        <translation>Optionen des Netzes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Other &amp;Python</source>
        <translation>Anderes &amp;Python</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Other values of the recipe</source>
        <translation>Andere Werte des Rezepts</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Outside of these polygons nothing is known. Empty: all that is not change is no change.</source>
        <translation>Außerhalb dieser Polygone ist nichts bekannt. Leer: Alles, was keine Änderung ist, ist ungeändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Over&amp;lap</source>
        <translation>Über&amp;lappung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Overall accuracy</source>
        <translation>Gesamtgenauigkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Overlap (pixels)</source>
        <translation>Überlappung (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Overwrite existing files</source>
        <translation>Vorhandene Dateien überschreiben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Package &amp;index</source>
        <translation>Paket&amp;index</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Packages from elsewhere</source>
        <translation>Pakete von anderswo</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Page of the guide</source>
        <translation>Seite der Anleitung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} has a date that is not written as 2024-05-31.</source>
        <translation>Paar {} hat ein Datum, das nicht wie 2024-05-31 geschrieben ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} lacks an image or a file to save to.</source>
        <translation>Paar {} fehlt ein Bild oder die Datei, in die gespeichert wird.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {}: {}</source>
        <translation>Paar {}: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pairs of images</source>
        <translation>Bildpaare</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Parameters: {}</source>
        <translation>Parameter: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Part for validation</source>
        <translation>Teil für die Validierung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patch size (pixels)</source>
        <translation>Kachelgröße (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for testing</source>
        <translation>Kacheln für den Test</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for training</source>
        <translation>Kacheln für das Training</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for validation</source>
        <translation>Kacheln für die Validierung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches in a step. Empty: as the recipe says.</source>
        <translation>Kacheln je Schritt. Leer: wie das Rezept sagt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches: {} for training, {} for validation, {} for testing</source>
        <translation>Kacheln: {} für das Training, {} für die Validierung, {} für den Test</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Peak memory</source>
        <translation>Höchster Speicherbedarf</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, inside an area</source>
        <translation>Offene in einem Gebiet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, probability below</source>
        <translation>Offene mit Wahrscheinlichkeit unter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel grid</source>
        <translation>Pixelraster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel size (units of the CRS)</source>
        <translation>Pixelgröße (Einheiten des KBS)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Pixel sizes</source>
        <translation>Pixelgrößen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels down</source>
        <translation>Pixel nach unten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels found</source>
        <translation>Gefundene Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels invented</source>
        <translation>Erfundene Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels missed</source>
        <translation>Übersehene Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels of change</source>
        <translation>Geänderte Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in both</source>
        <translation>In beiden geänderte Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in neither</source>
        <translation>In keinem geänderte Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the first only</source>
        <translation>Nur im ersten geänderte Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the second only</source>
        <translation>Nur im zweiten geänderte Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of this size:</source>
        <translation>Pixel dieser Größe:</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} against {}</source>
        <translation>Pixel von {} gegen {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} in both</source>
        <translation>Pixel von {} in beiden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels rightly without change</source>
        <translation>Pixel zu Recht ohne Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels to the right</source>
        <translation>Pixel nach rechts</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels were drawn at random within the map&apos;s change and no change and judged without knowing which. Estimates, standard errors and ± are those of Olofsson et al.; the intervals also hold where few or no errors were seen, for which ± is too small.</source>
        <translation>Die Pixel wurden zufällig aus Änderung und keiner Änderung der Karte gezogen und beurteilt, ohne zu wissen, woraus. Schätzungen, Standardfehler und ± sind die von Olofsson et al.; die Intervalle gelten auch, wo wenige oder keine Fehler gesehen wurden, wofür ± zu klein ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels without</source>
        <translation>Pixel ohne</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels without change</source>
        <translation>Ungeänderte Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has edits in {} that are not saved; save or discard them first.</source>
        <translation>Polygon {} hat ungespeicherte Änderungen in {}; erst speichern oder verwerfen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has no outline; draw one.</source>
        <translation>Polygon {} hat keinen Umriss; einen zeichnen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} is no longer there; nothing was changed.</source>
        <translation>Polygon {} ist nicht mehr da; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Polygons but the rejected ones</source>
        <translation>Polygone außer den abgelehnten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons follow in a moment…</source>
        <translation>Die Polygone folgen gleich…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons of all pairs in &amp;one file, with the date of first change</source>
        <translation>Polygone aller Paare in einer &amp;Datei, mit dem Datum der ersten Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons too</source>
        <translation>Auch Polygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons were decided or edited while they were made anew; nothing was changed.</source>
        <translation>Polygone wurden entschieden oder bearbeitet, während sie neu gebildet wurden; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons: {}</source>
        <translation>Polygone: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <comment>measure</comment>
        <translation>Präzision</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Precision of change (user&apos;s accuracy)</source>
        <translation>Präzision der Änderung (Nutzergenauigkeit)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision of objects</source>
        <translation>Präzision nach Objekten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision on validation</source>
        <translation>Präzision bei der Validierung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Prepare training data</source>
        <translation>Trainingsdaten vorbereiten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Preparing the folder</source>
        <translation>Ordner vorbereiten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Preparing the training set</source>
        <translation>Trainingsdatensatz wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview here</source>
        <translation>Vorschau hier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of change</source>
        <translation>Vorschau der Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of the {} in the middle of the map: what a run finds here</source>
        <translation>Vorschau der {} in der Mitte der Karte: was ein Lauf hier findet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of {}: what a run finds here</source>
        <translation>Vorschau von {}: was ein Lauf hier findet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing by {} and {}…</source>
        <translation>Vorschau mit {} und {} wird berechnet…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing…</source>
        <translation>Vorschau wird berechnet…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Probability from the threshold up</source>
        <translation>Pixel ab dem Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability from which a pixel is change</source>
        <translation>Wahrscheinlichkeit, ab der ein Pixel Änderung ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability of the polygons, with the threshold</source>
        <translation>Wahrscheinlichkeit der Polygone, mit dem Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the model&apos;s own.</source>
        <translation>Wahrscheinlichkeit von 0 bis 1, ab der ein Pixel als Änderung zählt. Leer: die des Modells.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>Wahrscheinlichkeit von 0 bis 1, ab der ein Pixel als Änderung zählt. Leer: die des Laufs der Karte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of a change map counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>Wahrscheinlichkeit von 0 bis 1, ab der ein Pixel einer Änderungskarte als Änderung zählt. Leer: die des Laufs der Karte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of that change map counts as change. Empty: the one of its run.</source>
        <translation>Wahrscheinlichkeit von 0 bis 1, ab der ein Pixel dieser Änderungskarte als Änderung zählt. Leer: die ihres Laufs.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processor cores to use at most, or auto for all.</source>
        <translation>Höchstens so viele Prozessorkerne oder auto für alle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Progress of the improvement</source>
        <translation>Fortschritt der Verbesserung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1</source>
        <translation>Veröffentlichtes F1</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1 with a star</source>
        <translation>Veröffentlichtes F1 mit Stern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Published data set</source>
        <translation>Veröffentlichter Datensatz</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, Peru: 1985 and 2020</source>
        <translation>Pucallpa, Peru: 1985 und 2020</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, satellite images of 89 m</source>
        <translation>Pucallpa, Satellitenbilder mit 89 m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python that has torch in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Raster ▸ Deep Change Detection ▸ Engine einrichten… installiert, was nötig ist; oder unter Einstellungen ▸ Optionen… ▸ Deep Change Detection ein Python wählen, das torch hat.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Read polygons</source>
        <translation>Polygone lesen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Read the after image as if it were moved back by how far it lies beside the before image; nothing is moved where that cannot be told</source>
        <translation>Das Nachher-Bild so lesen, als wäre es um seinen Versatz gegen das Vorher-Bild zurückgeschoben; nichts wird verschoben, wo dieser nicht sicher ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reading the polygons…</source>
        <translation>Die Polygone werden gelesen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Rebuild pending polygons</source>
        <translation>Offene Polygone neu bilden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Recall of change (producer&apos;s accuracy)</source>
        <translation>Trefferquote der Änderung (Produzentengenauigkeit)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall of objects</source>
        <translation>Trefferquote nach Objekten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall on validation</source>
        <translation>Trefferquote bei der Validierung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Redo: {}</source>
        <translation>Wiederholen: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redone: {}</source>
        <translation>Wiederholt: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject all</source>
        <translation>Alle ablehnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject polygon {}</source>
        <translation>Polygon {} ablehnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject {} polygons</source>
        <translation>{} Polygone ablehnen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove a model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine</source>
        <translation>Engine entfernen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine? {} become free; to detect change it must be installed again.</source>
        <translation>Die Engine entfernen? {} werden frei; um Änderungen zu erkennen, muss sie neu installiert werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove {}? {} goes to the trash, or is deleted where there is none.</source>
        <translation>{} entfernen? {} kommt in den Papierkorb oder wird gelöscht, wo es keinen gibt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removed; {} are free again.</source>
        <translation>Entfernt; {} sind wieder frei.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removing the engine…</source>
        <translation>Die Engine wird entfernt…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Repair the engine</source>
        <translation>Engine reparieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Review</source>
        <comment>button</comment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review change</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reviewed changes, polygons or mask</source>
        <translation>Geprüfte Änderungen, Polygone oder Maske</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reviewer</source>
        <translation>Prüfer/in</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>S&amp;hift</source>
        <translation>Versat&amp;z</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Same place, {} in common ({} of both)</source>
        <translation>Derselbe Ort, {} gemeinsam ({} von beiden)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Same result each time</source>
        <translation>Jedes Mal dasselbe Ergebnis</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save &amp;into</source>
        <translation>&amp;Speichern in</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save into folder</source>
        <translation>In Ordner speichern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save maps into folder</source>
        <translation>Karten in Ordner speichern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Save progress every (minutes)</source>
        <translation>Fortschritt sichern alle (Minuten)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save the map of change</source>
        <translation>Änderungskarte speichern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Save to</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save to home folder</source>
        <translation>Im Benutzerordner speichern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Saving the area&apos;s polygons</source>
        <translation>Polygone des Gebiets speichern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Second map</source>
        <translation>Zweite Karte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Second result</source>
        <translation>Zweites Ergebnis</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second review</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See Settings ▸ Options… ▸ Network; a SOCKS proxy cannot be used.</source>
        <translation>Siehe Einstellungen ▸ Optionen… ▸ Netzwerk; ein SOCKS-Proxy kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether date and time of this computer are right, then try again.</source>
        <translation>Nachsehen, ob Datum und Uhrzeit dieses Computers stimmen, und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether this computer is online and whether it needs a proxy; {}</source>
        <translation>Nachsehen, ob dieser Computer online ist und ob er einen Proxy braucht; {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Select two models, the second with Ctrl: the map shows what each of them finds in sight</source>
        <translation>Zwei Modelle wählen, das zweite mit Strg: Die Karte zeigt, was jedes von ihnen im sichtbaren Teil findet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Selected features only</source>
        <translation>Nur gewählte Objekte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Selected on the map</source>
        <translation>Auf der Karte gewählte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set polygon {} back to pending</source>
        <translation>Polygon {} auf offen zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the &amp;engine…</source>
        <translation>E&amp;ngine einrichten…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Set up the engine</source>
        <translation>Engine einrichten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the engine…</source>
        <translation>Engine einrichten…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set {} polygons back to pending</source>
        <translation>{} Polygone auf offen zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Several reviewers</source>
        <translation>Mehrere Prüfende</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share decided</source>
        <translation>Entschiedener Anteil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share done</source>
        <translation>Erledigter Anteil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for testing</source>
        <translation>Anteil für den Test</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for validation</source>
        <translation>Anteil für die Validierung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share of pixels on which both agree</source>
        <translation>Anteil der Pixel, bei denen beide übereinstimmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Shares of the area</source>
        <translation>Anteile an der Fläche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Shift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Shift (pixels)</source>
        <translation>Versatz (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}</source>
        <translation>Versatz etwa {} px nach {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}, corrected</source>
        <translation>Versatz etwa {} px nach {}, ausgeglichen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show</source>
        <translation>Zeige</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show before</source>
        <translation>Vorher zeigen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show map</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show over the map what a run would find in the part in sight (F5)</source>
        <translation>Über der Karte zeigen, was ein Lauf im sichtbaren Teil finden würde (F5)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of a pixel in units of the after image&apos;s CRS</source>
        <translation>Seitenlänge eines Pixels in Einheiten des KBS des Nachher-Bilds</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the blocks of ground that stay together. Empty: as large as the images allow.</source>
        <translation>Seitenlänge der Geländeblöcke, die zusammenbleiben. Leer: so groß, wie die Bilder erlauben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the patches and of the model&apos;s window. Empty: as recipe or model say.</source>
        <translation>Seitenlänge der Kacheln und des Fensters des Modells. Leer: wie Rezept oder Modell sagen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the pixels to count; needed where both layers are polygons. Empty: the pixels of the first raster.</source>
        <translation>Seitenlänge der gezählten Pixel; nötig, wo beide Layer Polygone sind. Leer: die Pixel des ersten Rasters.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square patches.</source>
        <translation>Seitenlänge der quadratischen Kacheln.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of the square that the model sees at once</source>
        <translation>Seitenlänge des Quadrats, das das Modell auf einmal sieht</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square the model sees at once. Empty: the model&apos;s own.</source>
        <translation>Seitenlänge des Quadrats, das das Modell auf einmal sieht. Leer: die des Modells.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Simplify polygons</source>
        <translation>Polygone vereinfachen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Simplify polygons (m)</source>
        <translation>Polygone vereinfachen (m)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Smaller change is left out, smaller holes in polygons are filled</source>
        <translation>Kleinere Änderungen werden ausgelassen, kleinere Löcher in Polygonen gefüllt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Smaller connected change is left out, and smaller holes in a polygon are filled.</source>
        <translation>Kleinere zusammenhängende Änderungen werden ausgelassen, kleinere Löcher in einem Polygon gefüllt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Something else, or not known</source>
        <translation>Etwas anderes oder nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed,
{}</source>
        <translation>Tempo,
{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Split polygon {}</source>
        <translation>Polygon {} teilen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Start the engine</source>
        <translation>Engine starten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Starting the engine</source>
        <translation>Die Engine startet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Starting the engine…</source>
        <translation>Die Engine startet…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Step (pixels)</source>
        <translation>Schritt (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop the review and show the map as it was before</source>
        <translation>Die Prüfung beenden und die Karte zeigen, wie sie vorher war</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stop; what is done is kept and continued by the next run</source>
        <translation>Anhalten; was fertig ist, bleibt, und der nächste Lauf setzt dort fort</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopping after the current window…</source>
        <translation>Hält nach dem laufenden Fenster an…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Stretch</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap before and after</source>
        <translation>Vorher und nachher tauschen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Swipe divider</source>
        <translation>Trenner zum Wischen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>T&amp;est</source>
        <translation>T&amp;esten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;first</source>
        <translation>&amp;Erste übernehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;second</source>
        <translation>&amp;Zweite übernehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Take one of your own models away</source>
        <translation>Eines der eigenen Modelle wegnehmen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Taken in different seasons ({} and {}): plants may look like change.</source>
        <translation>In verschiedenen Jahreszeiten aufgenommen ({} und {}): Pflanzen können wie Änderung aussehen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Tells for which pixel sizes the model is</source>
        <translation>Sagt, für welche Pixelgrößen das Modell ist</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far the after image lies beside the before image, in pixels, and whether that is sure: where much has changed, or there is little to see, it may not be. What has changed, clouds, haze and seasons have little influence. Nothing is written.

Detect change takes the two numbers as its shift, and reads the after image as if it were moved back.</source>
        <translation>Sagt, um wie viele Pixel das Nachher-Bild neben dem Vorher-Bild liegt, und ob das sicher ist: Wo sich viel geändert hat oder wenig zu sehen ist, kann es unsicher sein. Was sich geändert hat, Wolken, Dunst und Jahreszeiten haben wenig Einfluss. Nichts wird geschrieben.

„Änderungen erkennen“ nimmt die beiden Zahlen als seinen Versatz und liest das Nachher-Bild, als wäre es zurückgeschoben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far two images of the same place are shifted against each other.</source>
        <translation>Sagt, wie weit zwei Bilder desselben Orts gegeneinander verschoben sind.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells where two change maps or polygons of change agree, and how far.</source>
        <translation>Sagt, wo und wie weit zwei Änderungskarten oder Änderungspolygone übereinstimmen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Test the cluster</source>
        <translation>Cluster testen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Test-time augmentation</source>
        <translation>Test-Time-Augmentation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Testing the cluster failed: {}.</source>
        <translation>Das Testen des Clusters ist fehlgeschlagen: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>That is not one polygon; draw a single closed outline.</source>
        <translation>Das ist nicht ein Polygon; einen einzigen geschlossenen Umriss zeichnen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That prepare patches, on Linux. Empty: by cores.</source>
        <translation>So viele bereiten unter Linux Kacheln vor. Leer: nach der Zahl der Kerne.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That training never sees, 0 to 1.</source>
        <translation>Anteil, den das Training nie sieht, 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python interpreter crashed: {} ended with status {}.</source>
        <translation>Der Python-Interpreter ist abgestürzt: {} endete mit Status {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python that QGIS brings cannot make environments.</source>
        <translation>Das Python, das QGIS mitbringt, kann keine Umgebungen anlegen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: install your system&apos;s package python3-venv.</source>
        <translation>Das Python {} kann keine Umgebungen anlegen: das Systempaket python3-venv installieren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: it has no venv or no pip.</source>
        <translation>Das Python {} kann keine Umgebungen anlegen: Ihm fehlt venv oder pip.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} computes on no device.</source>
        <translation>Das Python {} rechnet auf keinem Gerät.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} has no GDAL, and for Python {}.{} the package index has none.</source>
        <translation>Das Python {} hat kein GDAL, und für Python {}.{} hat der Paketindex keines.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The Python {} lacks {}.</source>
        <translation>Dem Python {} fehlt {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The area is empty; draw one.</source>
        <translation>Das Gebiet ist leer; eines zeichnen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The area layer {} has no polygons; choose another, or leave the area empty.</source>
        <translation>Der Gebietslayer {} hat keine Polygone; einen anderen wählen oder das Gebiet leer lassen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The area lies outside of what the images have in common.</source>
        <translation>Das Gebiet liegt außerhalb dessen, was die Bilder gemeinsam haben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The before image ({}) is later than the after image ({}).</source>
        <translation>Das Vorher-Bild ({}) ist jünger als das Nachher-Bild ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not trusted.</source>
        <translation>Dem Zertifikat von {} wird nicht vertraut.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not valid today.</source>
        <translation>Das Zertifikat von {} ist heute nicht gültig.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The change map of these polygons was not found; add it to their layer group.</source>
        <translation>Die Änderungskarte dieser Polygone wurde nicht gefunden; sie zu ihrer Layergruppe hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The change probability over the image, as long as the key is held.</source>
        <translation>Die Änderungswahrscheinlichkeit über dem Bild, solange die Taste gedrückt ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room for the engine: {} more are needed.</source>
        <translation>Auf dem Datenträger ist zu wenig Platz für die Engine: {} mehr sind nötig.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room: make {} free.</source>
        <translation>Auf dem Datenträger ist zu wenig Platz: {} frei machen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The download from {} broke off.</source>
        <translation>Das Herunterladen von {} brach ab.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The driver {} is too old for any torch on {}: the processor computes until it is updated.</source>
        <translation>Der Treiber {} ist zu alt für jedes torch auf {}: Bis er aktualisiert ist, rechnet der Prozessor.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine could not be started with {}: {}.</source>
        <translation>Die Engine konnte nicht mit {} gestartet werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine did not answer within {} s of being started; try again, or choose another Python in the settings.</source>
        <translation>Die Engine antwortete nicht binnen {} s nach dem Start; erneut versuchen oder in den Einstellungen ein anderes Python wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine does not run in the Python {} ({}).</source>
        <translation>Die Engine läuft im Python {} nicht ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine has not been heard of for {} s and was ended; try again.</source>
        <translation>Von der Engine war {} s lang nichts zu hören, und sie wurde beendet; erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine is installed into {}, apart from QGIS and its Python.</source>
        <translation>Die Engine wird in {} installiert, getrennt von QGIS und seinem Python.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine picks the model that suits the images best.</source>
        <translation>Die Engine nimmt das Modell, das am besten zu den Bildern passt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine speaks version {} of the protocol and the plugin version {}; restart QGIS, or install the plugin again if that does not help.</source>
        <translation>Die Engine spricht Version {} des Protokolls und die Erweiterung Version {}; QGIS neu starten oder die Erweiterung neu installieren, wenn das nicht hilft.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine stopped unexpectedly ({}); run again to continue where it was.</source>
        <translation>Die Engine hielt unerwartet an ({}); erneut starten, um dort fortzusetzen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The engine that detects change is not set up.</source>
        <translation>Die Engine, die Änderungen erkennt, ist nicht eingerichtet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>The environment variable {} decides: {}</source>
        <translation>Die Umgebungsvariable {} entscheidet: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The file of {} cannot be found; repair the layer&apos;s data source.</source>
        <translation>Die Datei von {} ist nicht zu finden; die Datenquelle des Layers reparieren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” cannot be found; repair the layer&apos;s data source.</source>
        <translation>Die Datei von „{}“ ist nicht zu finden; die Datenquelle des Layers reparieren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” names no CRS, the other one does.</source>
        <translation>Die Datei von „{}“ nennt kein KBS, die andere schon.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The folder of the engine</source>
        <translation>Ordner der Engine</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folder {} cannot be written to.</source>
        <translation>In den Ordner {} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folders hold no two files of the same name; check the folders and the pattern.</source>
        <translation>In den Ordnern gibt es keine zwei Dateien gleichen Namens; Ordner und Namensmuster prüfen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The image before, as long as the key is held.</source>
        <translation>Das Vorher-Bild, solange die Taste gedrückt ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The image {} is needed, and is not at {} any more; put it back there.</source>
        <translation>Das Bild „{}“ wird gebraucht und ist nicht mehr bei {}; es dorthin zurücklegen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The layer {} does not come from a raster file ({}); save it as a file and take that.</source>
        <translation>Der Layer {} kommt nicht aus einer Rasterdatei ({}); ihn als Datei speichern und diese nehmen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The line does not cut the polygon in two; draw it from side to side.</source>
        <translation>Die Linie schneidet das Polygon nicht entzwei; sie von Seite zu Seite zeichnen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The map cannot be measured: {}.</source>
        <translation>Die Karte kann nicht gemessen werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map canvas shows nothing of the common area.</source>
        <translation>Die Karte zeigt nichts vom gemeinsamen Gebiet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map of change is done.</source>
        <translation>Die Änderungskarte ist fertig.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map shows nothing of what is compared.</source>
        <translation>Die Karte zeigt nichts von dem, was verglichen wird.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The map tells the address of the image {} without its password or token ({}), so it cannot be opened; detect change again with a copy of it on this computer.</source>
        <translation>Die Karte nennt die Adresse des Bilds „{}“ ohne Passwort oder Token ({}), darum kann es nicht geöffnet werden; Änderungen mit einer Kopie auf diesem Computer erneut erkennen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The map tells {} without the password or token in it; add the image and choose it.</source>
        <translation>Die Karte nennt {} ohne Passwort oder Token darin; das Bild hinzufügen und wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The map that the polygons come from, which tells the images and how they were read. Empty: the one of the same name beside the polygons, if any.</source>
        <translation>Die Karte, aus der die Polygone kommen; sie nennt die Bilder und wie sie gelesen wurden. Leer: die gleichen Namens neben den Polygonen, falls es sie gibt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model needs {}; bands {} of “{}” are {}.</source>
        <translation>Das Modell braucht {}; die Bänder {} von „{}“ sind {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model was made for pixels of {} to {}, these have {}; expect poor results.</source>
        <translation>Das Modell wurde für Pixel von {} bis {} gemacht, diese haben {}; es sind schlechte Ergebnisse zu erwarten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The model {} that made this map is not among yours any more. Start from another, or let a new one learn from this review alone.</source>
        <translation>Das Modell {}, mit dem diese Karte erstellt wurde, ist nicht mehr unter Ihren Modellen. Von einem anderen ausgehen oder ein neues aus dieser Prüfung allein lernen lassen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {} holds {}, which no file here may; choose another.</source>
        <translation>Der Name {} enthält {}, was hier keine Datei darf; einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {}… is too long; give a shorter one.</source>
        <translation>Der Name {}… ist zu lang; einen kürzeren angeben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>The network {}</source>
        <translation>Das Netz {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The new course must cross the outline twice.</source>
        <translation>Der neue Verlauf muss den Umriss zweimal kreuzen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file.</source>
        <translation>Das neuere Bild, aus einer Rasterdatei.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file. The result lies on its pixels.</source>
        <translation>Das neuere Bild, aus einer Rasterdatei. Das Ergebnis liegt auf seinen Pixeln.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The number format of most computations. Empty: auto.</source>
        <translation>Das Zahlenformat der meisten Berechnungen. Leer: auto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The older image, from a raster file.</source>
        <translation>Das ältere Bild, aus einer Rasterdatei.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The one that this is, for the pixel size. Empty: by the folder&apos;s name.</source>
        <translation>Der, der dies ist, wegen der Pixelgröße. Leer: nach dem Namen des Ordners.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The outline crosses or touches itself; move its corners apart and try again.</source>
        <translation>Der Umriss kreuzt oder berührt sich selbst; seine Ecken auseinanderziehen und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The outline must stay one polygon that does not cross itself.</source>
        <translation>Der Umriss muss ein Polygon bleiben, das sich nicht selbst kreuzt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The overlap of {} pixels must be smaller than the window of {} pixels.</source>
        <translation>Die Überlappung von {} Pixeln muss kleiner sein als das Fenster von {} Pixeln.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The path of the engine&apos;s folder is too long for this system.</source>
        <translation>Der Pfad des Ordners der Engine ist zu lang für dieses System.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The pixels and the CRS in which the images are compared and the map is written; automatic takes the after image&apos;s, or pixels of the size that suits the model</source>
        <translation>Pixel und KBS, in denen die Bilder verglichen werden und die Karte geschrieben wird; automatisch sind es die des Nachher-Bilds oder Pixel der Größe, die zum Modell passt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The pixels of a sample keep their shape.</source>
        <translation>Die Pixel einer Stichprobe behalten ihre Form.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The pixels of an accuracy sample cannot be edited, only judged.</source>
        <translation>Die Pixel einer Stichprobe der Genauigkeit können nicht bearbeitet, nur beurteilt werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The plugin has no list of packages {}.</source>
        <translation>Die Erweiterung hat keine Paketliste {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>The polygons of “{}” could not be saved for the engine: {}.</source>
        <translation>Die Polygone von „{}“ konnten nicht für die Engine gespeichert werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The polygons stay as they were.</source>
        <translation>Die Polygone blieben, wie sie waren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The preview failed: {}.</source>
        <translation>Die Vorschau schlug fehl: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The project has no two images of one place with dates; set dates in their properties.</source>
        <translation>Das Projekt hat keine zwei datierten Bilder eines Orts; Daten in ihren Eigenschaften setzen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The proxy that QGIS is set to does not lead to {}.</source>
        <translation>Der Proxy, der in QGIS eingestellt ist, führt nicht zu {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The public package index</source>
        <translation>Der öffentliche Paketindex</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The report cannot be written: {}.</source>
        <translation>Der Bericht kann nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The sample cannot be drawn: {}.</source>
        <translation>Die Stichprobe kann nicht gezogen werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The sun stood elsewhere ({}, then {}): shadows may look like change.</source>
        <translation>Die Sonne stand anders ({}, dann {}): Schatten können wie Änderung aussehen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>There is no Python at {} to run the engine.</source>
        <translation>Bei {} gibt es kein Python, um die Engine auszuführen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no change map of these polygons to show.</source>
        <translation>Zu diesen Polygonen gibt es keine Änderungskarte zu zeigen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}, and none can be made.</source>
        <translation>Den Ordner {} gibt es nicht, und er kann nicht angelegt werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}.</source>
        <translation>Den Ordner {} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no polygon under the mouse.</source>
        <translation>Unter der Maus ist kein Polygon.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is no space left for {}; nothing was changed. Free some and try again.</source>
        <translation>Für {} ist kein Platz mehr; nichts wurde geändert. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is nothing to merge; choose a polygon beside this one.</source>
        <translation>Es gibt nichts zu verschmelzen; ein Polygon neben diesem wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>These polygons are too far apart; only neighbours can be merged.</source>
        <translation>Diese Polygone liegen zu weit auseinander; nur Nachbarn können verschmolzen werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This co&amp;mputer</source>
        <translation>Dieser Co&amp;mputer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides 1 polygon.</source>
        <translation>Das entscheidet 1 Polygon.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides {} polygons.</source>
        <translation>Das entscheidet {} Polygone.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This is the file of “{}”; results never replace an image.</source>
        <translation>Das ist die Datei von „{}“; Ergebnisse ersetzen nie ein Bild.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the first one of the list.</source>
        <translation>Das ist das erste der Liste.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the last one of the list.</source>
        <translation>Das ist das letzte der Liste.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>This map was made without a model ({}), so there is none to improve. Start from one of yours, or let a new one learn from this review alone; that takes longer and many polygons.</source>
        <translation>Diese Karte wurde ohne Modell erstellt ({}), darum gibt es keines zu verbessern. Von einem eigenen ausgehen oder ein neues aus dieser Prüfung allein lernen lassen; das dauert länger und braucht viele Polygone.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s build {} for {}: it takes the package index&apos;s own, which computes on the processor.</source>
        <translation>Diese Version kennt keine Prüfsummen von torch {} für {}: Sie nimmt das des Paketindex, das auf dem Prozessor rechnet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s smaller build for processors: it takes the larger.</source>
        <translation>Diese Version kennt keine Prüfsummen des kleineren torch für Prozessoren: Sie nimmt das größere.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version of the plugin knows no torch for {} and Python {}.{} ({}).</source>
        <translation>Diese Version des Plugins kennt kein torch für {} und Python {}.{} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold chosen</source>
        <translation>Gewählter Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold of change</source>
        <translation>Schwellenwert der Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the first</source>
        <translation>Schwellenwert des ersten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the highest F1</source>
        <translation>Schwellenwert des höchsten F1</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the second</source>
        <translation>Schwellenwert des zweiten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold taken</source>
        <translation>Verwendeter Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold {}</source>
        <translation>Schwellenwert {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and 1 view without other changes.</source>
        <translation>Zu lernen gibt es aus: {} angenommenen und {} abgelehnten Polygonen und 1 Ausschnitt ohne andere Änderungen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and {} views without other changes.</source>
        <translation>Zu lernen gibt es aus: {} angenommenen und {} abgelehnten Polygonen und {} Ausschnitten ohne andere Änderungen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons.</source>
        <translation>Zu lernen gibt es aus: {} angenommenen und {} abgelehnten Polygonen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To send with a report</source>
        <translation>Zum Mitschicken bei einer Fehlermeldung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>To the polygon</source>
        <translation>Zum Polygon</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Train a new model with this re&amp;view</source>
        <translation>Neues Modell mit dieser Prüfung &amp;trainieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained &amp;on</source>
        <translation>T&amp;rainiert mit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trained from scratch, where no model is fine-tuned.</source>
        <translation>Von Grund auf trainiert, wo kein Modell fein abgestimmt wird.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training re&amp;port</source>
        <translation>Trainingsberi&amp;cht</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Training set</source>
        <translation>Trainingsdatensatz</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network from scratch, or fine-tunes a model, on a training set made by Prepare training data or published as such. At the end there is one model file, listed in Detect change, and a report with curves, figures and sample images.

Training takes from minutes to days and wants a GPU for all but small sets. A run that was cancelled or interrupted keeps its progress: run it again with the same folder and Resume.</source>
        <translation>Trainiert ein Netz von Grund auf oder stimmt ein Modell fein ab, mit einem Trainingsdatensatz, den „Trainingsdaten vorbereiten“ erstellt hat oder der so veröffentlicht ist. Am Ende gibt es eine Modelldatei, aufgeführt in „Änderungen erkennen“, und einen Bericht mit Kurven, Kennzahlen und Beispielbildern.

Das Training dauert Minuten bis Tage und will für alles außer kleinen Datensätzen eine GPU. Ein Lauf, der abgebrochen oder unterbrochen wurde, behält seinen Fortschritt: erneut mit demselben Ordner und „Fortsetzen“ starten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network on a training set, or fine-tunes a model.</source>
        <translation>Trainiert ein Netz mit einem Trainingsdatensatz oder stimmt ein Modell fein ab.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Try again, and wait until it is done.</source>
        <translation>Erneut versuchen und warten, bis es fertig ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again: what was downloaded whole is kept.</source>
        <translation>Erneut versuchen: Was vollständig heruntergeladen ist, bleibt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; if it crashes again, install QGIS anew or choose another Python in the options.</source>
        <translation>Erneut versuchen; stürzt er wieder ab, QGIS neu installieren oder in den Optionen ein anderes Python wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; the log says more.</source>
        <translation>Erneut versuchen; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Trying the devices</source>
        <translation>Geräte ausprobieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Turn on long paths in Windows, or sign in as a user with a shorter folder.</source>
        <translation>In Windows lange Pfade einschalten oder sich als Benutzer mit kürzerem Ordnerpfad anmelden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map into polygons at a threshold.</source>
        <translation>Macht aus einer Änderungskarte Polygone bei einem Schwellenwert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map, made by Detect change, into polygons of the pixels at or above a threshold. Each polygon knows its mean and highest probability and area, and waits for review as pending.</source>
        <translation>Macht aus einer Änderungskarte, die „Änderungen erkennen“ erstellt hat, Polygone der Pixel ab einem Schwellenwert. Jedes Polygon kennt seine mittlere und höchste Wahrscheinlichkeit und seine Fläche und wartet mit dem Status „pending“ (offen) auf die Prüfung.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Undo: {}</source>
        <translation>Rückgängig: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undone: {}</source>
        <translation>Rückgängig gemacht: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Update the engine</source>
        <translation>Engine aktualisieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use Automatic</source>
        <translation>Automatisch verwenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use bands {}</source>
        <translation>Bänder {} verwenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use everything in common</source>
        <translation>Alles Gemeinsame verwenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use the right bands</source>
        <translation>Die richtigen Bänder verwenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use {}</source>
        <translation>{} verwenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use “{}”</source>
        <translation>„{}“ verwenden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Values of more than 8 bits: each image is stretched to the model&apos;s range.</source>
        <translation>Werte mit mehr als 8 Bit: jedes Bild wird auf den Wertebereich des Modells gestreckt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Versions, devices and the last log, without your name and folders, to send with a report</source>
        <translation>Versionen, Geräte und das letzte Protokoll, ohne Ihren Namen und Ihre Ordner, zum Mitschicken bei einer Fehlermeldung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Wait until it has ended, then try again.</source>
        <translation>Warten, bis das zu Ende ist, und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning: {}</source>
        <translation>Warnung: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Weights of the backbone</source>
        <translation>Gewichte des Backbones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Weights to be had elsewhere</source>
        <translation>Gewichte, die es anderswo gibt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What QGIS shows. Empty: the network and the data.</source>
        <translation>Was QGIS zeigt. Leer: Netz und Daten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What changed between the two images. Leave it empty where a folder is given.</source>
        <translation>Was sich zwischen den beiden Bildern geändert hat. Leer lassen, wo ein Ordner angegeben ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What is known of each model; add and remove models</source>
        <translation>Was über jedes Modell bekannt ist; Modelle hinzufügen und entfernen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What is true: polygons of change, or a mask (of 0 and 255, or of 0 and 1 with 255 where it is not labelled).</source>
        <translation>Was wahr ist: Änderungspolygone oder eine Maske (aus 0 und 255 oder aus 0 und 1 mit 255, wo nichts annotiert ist).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What parts of an image do that cannot be read: stop ends the run, skip leaves them out, without data.</source>
        <translation>Was mit Teilen eines Bilds geschieht, die nicht gelesen werden können: stop beendet den Lauf, skip lässt sie aus, ohne Daten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What recognises change in the two images</source>
        <translation>Womit Änderungen in den beiden Bildern erkannt werden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What the model is called in lists. Empty: the name of the run&apos;s folder.</source>
        <translation>Wie das Modell in Listen heißt. Leer: der Name des Ordners des Laufs.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>What the new model knows before it learns from your review</source>
        <translation>Was das neue Modell weiß, bevor es aus Ihrer Prüfung lernt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where a network checks connections, add its certificate in Settings ▸ Options… ▸ Authentication.</source>
        <translation>Wo ein Netzwerk Verbindungen prüft, dessen Zertifikat unter Einstellungen ▸ Optionen… ▸ Authentifizierung hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where an index or a folder of your own is set in the options, see whether it is complete.</source>
        <translation>Wo in den Optionen ein eigener Index oder Ordner eingestellt ist, nachsehen, ob er vollständig ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Which names count, such as *_ortho.tif; * stands for anything</source>
        <translation>Welche Namen zählen, etwa *_ortho.tif; * steht für Beliebiges</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Whoever can connect to a Dask scheduler without TLS (tcp://) can run any program on its workers and read what is sent. Use one only in a network whose every user you trust, or one with TLS (tls://) and its certificates in Dask&apos;s own configuration. QGIS and the engine connect to the scheduler; neither listens on the network. Workers must find the images by the names that they have here. Preview here stays on this computer.</source>
        <translation>Wer sich mit einem Dask-Scheduler ohne TLS (tcp://) verbinden kann, kann auf seinen Workern jedes Programm ausführen und mitlesen, was gesendet wird. Einen solchen nur in einem Netz benutzen, dessen Benutzern Sie allen vertrauen, oder einen mit TLS (tls://) und seinen Zertifikaten in der Konfiguration von Dask. QGIS und die Engine verbinden sich mit dem Scheduler; keines von beiden lauscht im Netz. Die Worker müssen die Bilder unter den Namen finden, die sie hier haben. „Hier Vorschau“ bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Whose pixels are counted: before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>Wessen Pixel gezählt werden: before, after oder eine Pixelgröße in Einheiten des KBS des Nachher-Bilds.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Window (pixels)</source>
        <translation>Fenster (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Windows
per s</source>
        <translation>Fenster
je s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Windows worked on at once, or auto.</source>
        <translation>Fenster, an denen zugleich gerechnet wird, oder auto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>With the options that networks have unless told otherwise, for one pair of windows of {window} × {window} pixels, by torch. The speed of {standard} in float32 is 1. Measured on {date}: {machine}.</source>
        <translation>Mit den Optionen, die Netze von sich aus haben, für ein Paar Fenster von {window} × {window} Pixeln, durch torch. Die Geschwindigkeit von {standard} in float32 ist 1. Gemessen am {date}: {machine}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>With the polygons selected on the map, else with a neighbour.</source>
        <translation>Mit den auf der Karte gewählten Polygonen, sonst mit einem Nachbarn.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Within an epoch; at the end of each it is saved anyway.</source>
        <translation>Innerhalb einer Epoche; am Ende jeder wird er ohnehin gesichert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Without a model</source>
        <translation>Ohne Modell</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Without it, an output that exists already is an error, and stays as it is.</source>
        <translation>Sonst ist eine Ausgabe, die es schon gibt, ein Fehler und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Write a GeoPackage of the polygons of change beside the map</source>
        <translation>Neben der Karte ein GeoPackage der Änderungspolygone schreiben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the &amp;report…</source>
        <translation>B&amp;ericht schreiben…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>Your models</source>
        <translation>Eigene Modelle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to it</source>
        <translation>Dorthin zoomen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to result</source>
        <translation>Auf Ergebnis zoomen</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set in the folder tmp; say which it is when you add one, as that tells how values are normalised</source>
        <translation>eine .pt-Datei je Datensatz im Ordner tmp; geben Sie beim Hinzufügen den Datensatz an, denn er bestimmt, wie Werte normiert werden</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set, linked from the readme</source>
        <translation>eine .pt-Datei für jeden Datensatz, in der Readme verlinkt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>a few seconds</source>
        <translation>ein paar Sekunden</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a file snunet-….pt for each width, linked from the readme</source>
        <translation>eine Datei snunet-….pt je Breite, in der Readme verlinkt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>a known place</source>
        <translation>einem bekannten Ort</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>about {}</source>
        <translation>etwa {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>accuracy,precision,recall,F1,IoU,kappa,ground truth,validation,assessment</source>
        <translation>Genauigkeit,Präzision,Trefferquote,F1,IoU,Kappa,Referenz,Validierung,Bewertung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>agreement,kappa,difference,two models,change map,confusion</source>
        <translation>Übereinstimmung,Kappa,Unterschied,zwei Modelle,Änderungskarte,Konfusionsmatrix</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>and above in change probability counts as change</source>
        <translation>oder mehr Änderungswahrscheinlichkeit zählt als Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area × probability</source>
        <translation>Fläche × Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, large first</source>
        <translation>Fläche, große zuerst</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, small first</source>
        <translation>Fläche, kleine zuerst</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>as it is commonly quoted, and not compared with the paper</source>
        <translation>wie es meist zitiert wird, nicht mit der Veröffentlichung verglichen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto continues a stopped run with the same output and settings, if there is one; never starts anew; require insists on one.</source>
        <translation>auto setzt einen angehaltenen Lauf mit derselben Ausgabe und denselben Einstellungen fort, wenn es einen gibt; never beginnt von vorn; require besteht auf einem.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, cpu, intel, cuda, cuda:0 … or mps.</source>
        <translation>auto, cpu, intel, cuda, cuda:0 … oder mps.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, float32, bfloat16 or float16: the number format of the computation; auto takes the fastest that is safe on the device.</source>
        <translation>auto, float32, bfloat16 oder float16: das Zahlenformat der Berechnung; auto nimmt das schnellste, das auf dem Gerät sicher ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>bare ground</source>
        <translation>offener Boden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>before, after oder eine Pixelgröße in Einheiten des KBS des Nachher-Bilds.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS. Empty: after.</source>
        <translation>before, after oder eine Pixelgröße in Einheiten des KBS des Nachher-Bilds. Leer: after.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt in a zip archive for each data set, which is to be unpacked</source>
        <translation>best_ckpt.pt in einem Zip-Archiv für jeden Datensatz, das zu entpacken ist</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt, linked from the readme</source>
        <translation>best_ckpt.pt, in der Readme verlinkt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>by</source>
        <translation>nach</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by CGNet&apos;s authors, with the published code</source>
        <translation>von den Urhebern von CGNet, mit dem veröffentlichten Code</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by open-cd&apos;s port (SNUNet: `width=16`; IFN: at a threshold of 0.3)</source>
        <translation>mit der Umsetzung von open-cd (SNUNet: `width=16`; IFN: bei einem Schwellenwert von 0,3)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change detection,difference,before,after,deep learning,network,cva,imagery</source>
        <translation>Änderungserkennung,Veränderung,Unterschied,vorher,nachher,Deep Learning,neuronales Netz,CVA,Luftbild,Satellitenbild</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change in both</source>
        <translation>Änderung in beiden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change,polygonize,vectorize,threshold,probability</source>
        <translation>Änderung,polygonisieren,vektorisieren,Schwellenwert,Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>clearing</source>
        <translation>Rodung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>coastal blue</source>
        <translation>Küstenblau</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>conflict: {} / {}</source>
        <translation>Konflikt: {} / {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>decided</source>
        <translation>entschiedene</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>deep learning,training,fine-tune,network,neural,weights</source>
        <translation>Deep Learning,Training,Feinabstimmung,Fine-Tuning,neuronales Netz,Gewichte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>demolition</source>
        <translation>Abriss</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>does not work: {}</source>
        <translation>funktioniert nicht: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down</source>
        <translation>unten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <location filename="../../resources/styles"/>
        <source>drawn by hand</source>
        <translation>von Hand gezeichnet</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>drawn town, aerial images of 15 cm</source>
        <translation>gezeichneter Ort, Luftbilder mit 15 cm</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>east</source>
        <translation>Osten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>exit status {}</source>
        <translation>Exit-Status {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from left to right</source>
        <translation>von links nach rechts</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from top to bottom</source>
        <translation>von oben nach unten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>invented</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it did not answer in {} s</source>
        <translation>es antwortete nicht binnen {} s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it ended with status {} and said nothing</source>
        <translation>es endete mit Status {} und gab nichts aus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it said nothing</source>
        <translation>es gab nichts aus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>judged {}</source>
        <translation>beurteilt als {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>levir_best.pth and whu_best.pth in the folder pretrained_models</source>
        <translation>levir_best.pth und whu_best.pth im Ordner pretrained_models</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>linked from the readme of the folder Change Detection: of its three networks the one on ResNet-50</source>
        <translation>in der Readme des Ordners Change Detection verlinkt: von seinen drei Netzen das mit ResNet-50</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>map units²</source>
        <translation>Karteneinheiten²</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>mapped as {}</source>
        <translation>kartiert als {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>near infrared</source>
        <translation>nahes Infrarot</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest on the map</source>
        <translation>auf der Karte am nächsten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest the threshold</source>
        <translation>dem Schwellenwert am nächsten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>no file can be made in it</source>
        <translation>darin kann keine Datei angelegt werden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, auto, or how many pixels of the grid the after image lies to the right of and below the before image, such as 1.4,-0.3: it is read as if it were moved back. auto estimates it, and moves nothing where that is not sure.</source>
        <translation>none, auto oder um wie viele Pixel des Rasters das Nachher-Bild rechts von und unter dem Vorher-Bild liegt, etwa 1.4,-0.3: Es wird gelesen, als wäre es zurückgeschoben. auto schätzt ihn und verschiebt nichts, wo das nicht sicher ist.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX that become 0 and 255. Empty: 8-bit values as they are, others between their 2nd and 98th percentile in each image.</source>
        <translation>none, each, joint oder die Werte MIN,MAX, die 0 und 255 werden. Leer: 8-Bit-Werte, wie sie sind, andere zwischen ihrem 2. und 98. Perzentil in jedem Bild.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX: how pixel values are brought to what the model was trained with. Empty: 8-bit values as they are, others between their 2nd and 98th percentile. MIN,MAX are numbers as the after image&apos;s file stores them.</source>
        <translation>none, each, joint oder die Werte MIN,MAX: wie Pixelwerte auf das gebracht werden, womit das Modell trainiert wurde. Leer: 8-Bit-Werte, wie sie sind, andere zwischen ihrem 2. und 98. Perzentil. MIN,MAX sind Zahlen, wie sie in der Datei des Nachher-Bilds stehen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, flips or d4: averages over mirrored (flips) or also turned (d4) views of the images, which takes 4 or 8 times as long and finds a little more.</source>
        <translation>none, flips oder d4: mittelt über gespiegelte (flips) oder auch gedrehte (d4) Ansichten der Bilder, was 4- oder 8-mal so lange dauert und etwas mehr findet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, or irmad: first brings the before image to the light of the after image, by the pixels that did not change.</source>
        <translation>none oder irmad: gleicht das Vorher-Bild zuerst an das Licht des Nachher-Bilds an, anhand der Pixel, die sich nicht geändert haben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north</source>
        <translation>Norden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-east</source>
        <translation>Nordosten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-west</source>
        <translation>Nordwesten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>not known, so that Automatic never takes it</source>
        <translation>nicht bekannt, darum nimmt „Automatisch“ es nie</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../resources"/>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>not stated; non-commercial, research</source>
        <translation>nicht angegeben; nichtkommerziell, Forschung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>on the map: {}</source>
        <translation>auf der Karte: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>only in {}</source>
        <translation>nur in {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>pad fills up patches that reach beyond the images with pixels that do not count; drop leaves such patches out.</source>
        <translation>pad füllt Kacheln, die über die Bilder hinausreichen, mit Pixeln auf, die nicht zählen; drop lässt solche Kacheln aus.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>pam_net_F.pth and pam_net_A.pth, linked from the readme: put both into one folder and add either</source>
        <translation>pam_net_F.pth und pam_net_A.pth, in der Readme verlinkt: beide in einen Ordner legen und eine davon hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>panchromatic</source>
        <translation>panchromatisch</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>patches</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>per second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of unknown size</source>
        <translation>Pixel unbekannter Größe</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of {}</source>
        <translation>Pixel von {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>probabilities from {} up</source>
        <translation>Wahrscheinlichkeiten ab {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, high first</source>
        <translation>Wahrscheinlichkeit, hohe zuerst</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, low first</source>
        <translation>Wahrscheinlichkeit, niedrige zuerst</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red edge</source>
        <translation>Red Edge</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>regrowth</source>
        <translation>Aufwuchs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <comment>not wrong</comment>
        <translation>richtig</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>second</source>
        <translation>zweite</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>shadow or season</source>
        <translation>Schatten oder Jahreszeit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>shift,registration,co-registration,offset,alignment,before,after</source>
        <translation>Versatz,Verschiebung,Koregistrierung,Passgenauigkeit,Ausrichtung,vorher,nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>shortwave infrared</source>
        <translation>kurzwelliges Infrarot</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>signal {}</source>
        <translation>Signal {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south</source>
        <translation>Süden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-east</source>
        <translation>Südosten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-west</source>
        <translation>Südwesten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>tcp://10.0.0.5:8786, or the scheduler&apos;s file</source>
        <translation>tcp://10.0.0.5:8786, oder die Datei des Schedulers</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>the polygons of change but the rejected ones</source>
        <translation>die Änderungspolygone außer den abgelehnten</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>this project&apos;s</source>
        <translation>die dieses Projekts</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>training set,patches,tiles,chips,labels,samples,export training data</source>
        <translation>Trainingsdatensatz,Kacheln,Ausschnitte,Labels,Beispiele,Trainingsdaten exportieren</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>undefined</source>
        <translation>undefiniert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up</source>
        <translation>oben</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up to {} windows</source>
        <translation>bis zu {} Fenster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values from {}</source>
        <translation>Werte ab {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values up to {}</source>
        <translation>Werte bis {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>west</source>
        <translation>Westen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with ResNet-18 and full margins</source>
        <translation>mit ResNet-18 und vollen Rändern (full)</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with labels of buildings beside those of change</source>
        <translation>mit Gebäudemasken neben denen der Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} (not found)</source>
        <translation>{} (nicht gefunden)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} (unreadable)</source>
        <translation>{} (nicht lesbar)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} It is kept as {}.</source>
        <translation>{} Es ist als {} aufgehoben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} accepted, {} rejected, {} pending</source>
        <translation>{} angenommen, {} abgelehnt, {} offen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} against {}</source>
        <translation>{} gegen {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} and {} have different coordinate systems; they are not of one map.</source>
        <translation>{} und {} haben verschiedene Koordinatensysteme; sie sind nicht von einer Karte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} are downloaded; {} of disk are needed, {} are free.</source>
        <translation>{} werden heruntergeladen; {} auf dem Datenträger sind nötig, {} sind frei.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} are not in the project.</source>
        <translation>{} sind nicht im Projekt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands</source>
        <translation>{} Kanäle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands are chosen for “{}”, the model needs {} ({}).</source>
        <translation>{} Kanäle sind für „{}“ gewählt, das Modell braucht {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} beside {}</source>
        <translation>{} neben {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} billion multiply-adds</source>
        <translation>{} Milliarden Multiplikationen mit Addition</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} cannot be found where the change was detected; choose the images.</source>
        <translation>{} ist nicht mehr dort, wo es bei der Erkennung lag; die Bilder wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be opened; choose the change map of the polygons.</source>
        <translation>{} kann nicht geöffnet werden; die Änderungskarte der Polygone wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be reached.</source>
        <translation>{} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} cannot be read</source>
        <translation>{} kann nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} cannot be read ({}); choose another folder.</source>
        <translation>{} kann nicht gelesen werden ({}); einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be read ({}); copy it to this computer first.</source>
        <translation>{} kann nicht gelesen werden ({}); erst auf diesen Computer kopieren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be read; part of it may be damaged.</source>
        <translation>{} kann nicht gelesen werden; ein Teil ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be removed ({}); close what has it open, or ask whoever may write to its folder.</source>
        <translation>{} kann nicht entfernt werden ({}); schließen, was es offen hat, oder fragen, wer in seinen Ordner schreiben darf.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be used: {}; nothing was changed.</source>
        <translation>{} kann nicht verwendet werden: {}; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to ({}).</source>
        <translation>In {} kann nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to.</source>
        <translation>In {} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to: give yourself the right.</source>
        <translation>In {} kann nicht geschrieben werden: sich Schreibrechte geben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} cannot be written: {}.</source>
        <translation>{} kann nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be written: {}; choose another folder, or allow writing to it.</source>
        <translation>{} kann nicht geschrieben werden: {}; einen anderen Ordner wählen oder das Schreiben dort erlauben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be written; free some space there.</source>
        <translation>{} kann nicht geschrieben werden; dort Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot take a layer for background; close what else edits it.</source>
        <translation>{} kann keinen Layer für Hintergrund aufnehmen; schließen, was die Datei sonst bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} checks: all devices ({}) give what the processor gives.</source>
        <translation>{} Prüfungen: Alle Geräte ({}) liefern dasselbe wie der Prozessor.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} computers</source>
        <translation>{} Computern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} could not be written whole</source>
        <translation>{} konnte nicht vollständig geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} devices</source>
        <translation>{} Geräten</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not have the packages that are needed.</source>
        <translation>{} hat die nötigen Pakete nicht.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not run as a Python interpreter.</source>
        <translation>{} läuft nicht als Python-Interpreter.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} exists already and is not replaced.</source>
        <translation>{} gibt es schon und wird nicht ersetzt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} exists; choose another name.</source>
        <translation>{} gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} failed: {}.</source>
        <translation>Fehlgeschlagen – {}: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} failed: {}; nothing was changed.</source>
        <translation>{} schlug fehl: {}; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} free</source>
        <translation>{} frei</translation>
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
        <translation>{} hat keine Änderungspolygone; eine Datei wählen, die geprüft wurde.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} has no layer {} of polygons.</source>
        <translation>{} hat keinen Polygonlayer {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} has no table {} of polygons with ids.</source>
        <translation>{} hat keine Tabelle {} von Polygonen mit IDs.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} image</source>
        <translation>Bild „{}“</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} in common: {} of before, {} of after</source>
        <translation>{} gemeinsam: {} von vorher, {} von nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval</source>
        <translation>{}-Intervall</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval: {} to {}</source>
        <translation>{}-Intervall: {} bis {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} is Python {}.{}; the engine needs 3.9 or newer.</source>
        <translation>{} ist Python {}.{}; die Engine braucht 3.9 oder neuer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited in QGIS, which locks {}; save or discard the edits first.</source>
        <translation>{} wird gerade in QGIS bearbeitet, was {} sperrt; die Änderungen erst speichern oder verwerfen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited; save or discard the edits first.</source>
        <translation>{} wird gerade bearbeitet; die Änderungen erst speichern oder verwerfen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is chosen now.</source>
        <translation>{} ist jetzt gewählt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is filtered in QGIS; the review is of all polygons of its file.</source>
        <translation>{} ist in QGIS gefiltert; die Prüfung gilt allen Polygonen der Datei.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} is in another coordinate system than the polygons; choose their own map.</source>
        <translation>{} ist in einem anderen Koordinatensystem als die Polygone; ihre eigene Karte wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is in the Processing toolbox, at {}.</source>
        <translation>{} steht in den Verarbeitungswerkzeugen unter {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is locked by another program; nothing was changed. Close what edits it and try again.</source>
        <translation>{} ist von einem anderen Programm gesperrt; nichts wurde geändert. Schließen, was sie bearbeitet, und erneut versuchen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is no layer of polygons in a GeoPackage.</source>
        <translation>{} ist kein Polygonlayer in einem GeoPackage.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is no longer there; nothing was changed.</source>
        <translation>{} ist nicht mehr da; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is no model of this plugin yet. Its weights are read, nothing in it is run.</source>
        <translation>{} ist noch kein Modell dieser Erweiterung. Seine Gewichte werden gelesen, nichts darin wird ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is not a readable model file ({}).</source>
        <translation>{} ist keine lesbare Modelldatei ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} is not an accuracy sample.</source>
        <translation>{} ist keine Stichprobe der Genauigkeit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is not stored in a GeoPackage; save it as one and review that.</source>
        <translation>{} ist nicht in einem GeoPackage gespeichert; als eines speichern und das prüfen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only in QGIS, nothing can be decided; allow it in Project ▸ Properties ▸ Data Sources.</source>
        <translation>{} ist in QGIS schreibgeschützt, nichts kann entschieden werden; unter Projekt ▸ Eigenschaften ▸ Datenquellen erlauben.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only; allow writing to it, or copy it to where you may write.</source>
        <translation>{} ist schreibgeschützt; das Schreiben erlauben oder dorthin kopieren, wo Sie schreiben dürfen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is the key of {}; it will do the first.</source>
        <translation>{} ist die Taste von {}; sie tut das Erste.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} lacks the fields {}.</source>
        <translation>{} fehlen die Felder {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/processing"/>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} lies in the plugin&apos;s folder, which an update replaces; choose another place.</source>
        <translation>{} liegt im Ordner der Erweiterung, den eine Aktualisierung ersetzt; einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more accepted</source>
        <translation>{} weitere angenommene</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more rejected</source>
        <translation>{} weitere abgelehnte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of change</source>
        <translation>{} geändert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the map is change. About {} to judge.</source>
        <translation>{} der Karte ist Änderung. Das Beurteilen dauert etwa {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the sample are not judged and left out, as if they were like the others.</source>
        <translation>{} der Stichprobe sind nicht beurteilt und ausgelassen, als wären sie wie die anderen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} pairs have their map of change.</source>
        <translation>{} von {} Paaren haben ihre Änderungskarte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of {} pixels judged</source>
        <translation>{} von {} Pixeln beurteilt</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} windows</source>
        <translation>{} von {} Fenstern</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on the left, {} on the right; drag the line between them</source>
        <translation>{} links, {} rechts; die Linie dazwischen lässt sich ziehen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on {} with {}: {}.</source>
        <translation>{} auf {} mit {}: {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} packages</source>
        <translation>{} Pakete</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} pairs</source>
        <translation>{} Paare</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} pending polygons</source>
        <translation>{} offene Polygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} pixels</source>
        <translation>{} Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} pixels, of which {} overlap</source>
        <translation>{} Pixel, von denen sich {} überlappen</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} polygons decided at once.</source>
        <translation>{} Polygone auf einmal entschieden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} polygons found by the improved model are in the project.</source>
        <translation>{} Polygone, die das verbesserte Modell gefunden hat, sind im Projekt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} polygons need no choice, {} differ.</source>
        <translation>{} Polygone brauchen keine Wahl, {} sind verschieden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} polygons of change</source>
        <translation>{} Änderungspolygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} s each</source>
        <translation>je {} s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m</source>
        <translation>{} bis {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m, best {} m</source>
        <translation>{} bis {} m, am besten {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} windows</source>
        <translation>{} Fenster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} workers</source>
        <translation>{} Worker</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} works: Python {}, torch {}, GDAL {}.</source>
        <translation>{} funktioniert: Python {}, torch {}, GDAL {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} would be compared with itself; choose two layers.</source>
        <translation>{} würde mit sich selbst verglichen; zwei Layer wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} {} on {}</source>
        <translation>{} {} auf {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} · {} left</source>
        <translation>{} · noch {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {} pixels</source>
        <translation>{} × {} Pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} → {}</source>
        <translation>{} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, improved by review</source>
        <translation>{}, durch Prüfung verbessert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, on the Dask cluster at {}</source>
        <translation>{}, auf dem Dask-Cluster bei {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{}, weights of its authors</source>
        <translation>{}, Gewichte der Urheber</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, with the options of Detect change</source>
        <translation>{}, mit den Optionen von „Änderungen erkennen“</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, {} left</source>
        <translation>{}, noch {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} of change</source>
        <translation>{}, {} geändert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on the cluster</source>
        <translation>{}, {} auf dem Cluster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on {}</source>
        <translation>{}, {} auf {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: after</source>
        <translation>{}: nachher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: before</source>
        <translation>{}: vorher</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: change</source>
        <translation>{}: Änderung</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{}: {}, on {}</source>
        <translation>{}: {}, auf {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}° high at {}°</source>
        <translation>{}° hoch bei {}°</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{}–{} m</source>
        <translation>{}–{} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>“Train a model” in the Processing toolbox trains each of these.</source>
        <translation>„Modell trainieren“ in der Verarbeitungswerkzeugkiste trainiert jedes von ihnen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” and “{}” do not overlap; choose two images of the same place.</source>
        <translation>„{}“ und „{}“ überlappen sich nicht; zwei Bilder desselben Orts wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has edits that are not saved and do not count; save them, and run again.</source>
        <translation>„{}“ hat ungespeicherte Änderungen, die nicht zählen; speichern und erneut starten.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has no CRS by its file, which counts, and was set to {} in QGIS.</source>
        <translation>„{}“ hat laut Datei, die zählt, kein KBS und wurde in QGIS auf {} gesetzt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has no band {}.</source>
        <translation>„{}“ hat keinen Kanal {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has {} of the {} bands that the model needs ({}).</source>
        <translation>„{}“ hat {} der {} Kanäle, die das Modell braucht ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” holds no polygon; choose another area.</source>
        <translation>„{}“ enthält kein Polygon; ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is filtered in QGIS alone; all polygons of its file count.</source>
        <translation>„{}“ ist nur in QGIS gefiltert; alle Polygone der Datei zählen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is in {} by its file, which counts, and was set to {} in QGIS.</source>
        <translation>„{}“ ist laut Datei, die zählt, in {} und wurde in QGIS auf {} gesetzt.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is located by control points or coefficients alone; warp it first (Raster ▸ Projections ▸ Warp) and use the result.</source>
        <translation>„{}“ ist nur über Passpunkte oder Koeffizienten verortet; erst transformieren (Raster ▸ Projektionen ▸ Transformieren) und das Ergebnis verwenden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is no file but a web or database layer; export it to a GeoTIFF and use that.</source>
        <translation>„{}“ ist keine Datei, sondern ein Web- oder Datenbanklayer; als GeoTIFF exportieren und dieses verwenden.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is not georeferenced, the other image is; georeference it first.</source>
        <translation>„{}“ ist nicht georeferenziert, das andere Bild schon; erst georeferenzieren.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}” is still being carried out; wait until it is done, or cancel it.</source>
        <translation>„{}“ wird noch ausgeführt; warten Sie, bis es fertig ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as data in QGIS alone; the file calls it no data, and such pixels are left out. Take that no-data value off the file, to compare them.</source>
        <translation>„{}“ zeigt {} nur in QGIS als Daten; die Datei nennt es Leerwert, und solche Pixel werden ausgelassen. Um sie zu vergleichen, diesen Leerwert aus der Datei entfernen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as no data in QGIS alone; the file does not say so, and such pixels are compared. Export the layer with that no-data value and take the new file, to leave them out.</source>
        <translation>„{}“ zeigt {} nur in QGIS als Leerwert; die Datei sagt das nicht, und solche Pixel werden verglichen. Um sie auszulassen, den Layer mit diesem Leerwert exportieren und die neue Datei nehmen.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because what it was about has been changed elsewhere since.</source>
        <translation>„{}“ bleibt bestehen, weil das, worum es ging, seither anderswo geändert wurde.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because {} has changed polygon {} since.</source>
        <translation>„{}“ bleibt bestehen, weil {} seither Polygon {} geändert hat.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because another step was taken meanwhile.</source>
        <translation>„{}“ blieb, wie es ist, weil inzwischen ein anderer Schritt getan wurde.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because you have changed what it was about; undo that first.</source>
        <translation>„{}“ blieb, wie es ist, weil Sie geändert haben, worum es ging; machen Sie zuerst das rückgängig.</translation>
    </message>
</context>
</TS>
