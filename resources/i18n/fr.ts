<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>DeepChange</name>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Add file…</source>
        <translation>Ajouter un &amp;fichier…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;After</source>
        <translation>A&amp;près</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>&amp;Before</source>
        <translation>A&amp;vant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Cancel adding</source>
        <translation>&amp;Annuler l’ajout</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Contents</source>
        <translation>S&amp;ommaire</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Detect change</source>
        <translation>&amp;Détecter les changements</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Detect change…</source>
        <translation>&amp;Détecter les changements…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Draw the sample</source>
        <translation>&amp;Tirer l’échantillon</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Folder of wheels</source>
        <translation>Dossier de &amp;wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Grid</source>
        <translation>&amp;Grille</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Guide…</source>
        <translation>&amp;Guide…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Improve the model with this review</source>
        <translation>Améliorer le modèle par cette &amp;vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Judge it</source>
        <translation>&amp;Juger</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Measure the map</source>
        <translation>&amp;Mesurer la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Network</source>
        <translation>Rés&amp;eau</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>&amp;Open a sample…</source>
        <translation>&amp;Ouvrir un échantillon…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Open sample scene: {}</source>
        <translation>&amp;Ouvrir la scène d’exemple : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Polygons of each pair</source>
        <translation>&amp;Polygones de chaque paire</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Precision</source>
        <translation>Précision de ca&amp;lcul</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Review change…</source>
        <translation>&amp;Vérifier les changements…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Save to</source>
        <translation>&amp;Enregistrer sous</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/install"/>
        <source>&amp;Settings…</source>
        <translation>Paramètre&amp;s…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>&amp;Start from</source>
        <translation>Partir &amp;de</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>&amp;Threshold</source>
        <translation>&amp;Seuil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>&amp;Window</source>
        <translation>&amp;Fenêtre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 band</source>
        <translation>1 bande</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 computer</source>
        <translation>1 ordinateur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 device</source>
        <translation>1 périphérique</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pair</source>
        <translation>1 paire</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 pixel</source>
        <translation>1 pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 polygon of change</source>
        <translation>1 polygone de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>1 where that is sure, else 0</source>
        <translation>1 si cela est sûr, sinon 0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 window</source>
        <translation>1 fenêtre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>1 worker</source>
        <translation>1 worker</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A Das&amp;k cluster</source>
        <translation>Un cluster Das&amp;k</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask.</source>
        <translation>Une carte des changements, des polygones de changement ou un masque.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A change map, polygons of change, or a mask: what is to be measured.</source>
        <translation>Une carte des changements, des polygones de changement ou un masque : ce qui est à mesurer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A file of ImageNet weights for the network&apos;s backbone.</source>
        <translation>Un fichier de poids ImageNet pour l’ossature (backbone) du réseau.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A folder with train and val, as Prepare training data makes it. With Resume: the run&apos;s.</source>
        <translation>Un dossier avec train et val, tel que le fait « Préparer des données d’entraînement ». Avec « Reprendre » : celui du traitement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model also learns from where nothing changed: in views where the polygons are all the change there is, press “Nothing else here”.</source>
        <translation>Un modèle apprend aussi d’où rien n’a changé : dans des vues où les polygones sont tout le changement, appuyez sur « Rien d’autre ici ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>A model file, or weights as published (.pth, .pt, .ckpt …); nothing in them is run</source>
        <translation>Un fichier de modèle, ou des poids tels que publiés (.pth, .pt, .ckpt …) ; rien n’y est exécuté</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A model learns from at least {} accepted and {} rejected polygons: {} to go.</source>
        <translation>Un modèle apprend d’au moins {} polygones acceptés et {} rejetés : il manque {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder, or with Resume that of the run; it gets the model and its report.</source>
        <translation>Un dossier nouveau ou vide, ou avec « Reprendre » celui du traitement ; il reçoit le modèle et son rapport.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A new or empty folder; it gets the folders train, val and test.</source>
        <translation>Un dossier nouveau ou vide ; il reçoit les dossiers train, val et test.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>A new, small model ({})</source>
        <translation>Un nouveau petit modèle ({})</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>A package from {} broke off or is not the one that this version of the plugin knows.</source>
        <translation>Un paquet de {} s’est interrompu ou n’est pas celui que connaît cette version de l’extension.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A page of all figures, with curves where the result is a change map; or a JSON file.</source>
        <translation>Une page de tous les chiffres, avec des courbes si le résultat est une carte des changements ; ou un fichier JSON.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>A result of Detect change.</source>
        <translation>Un résultat de « Détecter les changements ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A window of {} pixels is too small; choose {} or more.</source>
        <translation>Une fenêtre de {} pixels est trop petite ; choisissez {} ou plus.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>A&amp;rea</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>About {} of the common area has no data in one of the images, and is left out.</source>
        <translation>Environ {} de la surface commune n’a pas de données dans l’une des images et est laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>About {} of {} pending polygons remain</source>
        <translation>Environ {} des {} polygones en attente restent</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept polygon {}</source>
        <translation>Accepter le polygone {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Accept {} polygons</source>
        <translation>Accepter {} polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy of {}</source>
        <translation>Exactitude de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Accuracy sample</source>
        <translation>Échantillon d’exactitude</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add &amp;layers by their dates</source>
        <translation>Ajouter les &amp;couches selon leurs dates</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add a model or published weights</source>
        <translation>Ajouter un modèle ou des poids publiés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add an empty &amp;row</source>
        <translation>Ajouter une &amp;ligne vide</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add files of the &amp;same names</source>
        <translation>Ajouter les fichiers de &amp;même nom</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add pairs of images.</source>
        <translation>Ajoutez des paires d’images.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add published weights</source>
        <translation>Ajouter des poids publiés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Add the model {}</source>
        <translation>Ajout du modèle {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Add them</source>
        <translation>Les ajouter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Add two images of the same place to the project.</source>
        <translation>Ajoutez au projet deux images du même endroit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding a model</source>
        <translation>Ajout d’un modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Adding the model failed: {}.</source>
        <translation>L’ajout du modèle a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Address of a package index of your own, such as https://server/simple</source>
        <translation>Adresse d’un index de paquets à vous, par exemple https://server/simple</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>After image</source>
        <translation>Image d’après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>After: {}</source>
        <translation>Après : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Agreement with the reference</source>
        <translation>Concordance avec la référence</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>All networks side by side</source>
        <translation>Tous les réseaux côte à côte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Also copies it to {}, where Detect change finds it by name.</source>
        <translation>Le copie aussi dans {}, où « Détecter les changements » le trouve par son nom.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>An image, from a raster file. Empty: the one that the change map was made from.</source>
        <translation>Une image, d’un fichier raster. Vide : celle dont la carte des changements a été faite.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>An unfinished run is kept here; with the same settings it is continued.</source>
        <translation>Un traitement inachevé se trouve ici ; il reprendra avec les mêmes paramètres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Another model is named {}, so this one is called {}.</source>
        <translation>Un autre modèle s’appelle {}, celui-ci s’appelle donc {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Another number divides the ground in another way.</source>
        <translation>Un autre nombre répartit le terrain autrement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Another window of QGIS is installing or removing the engine.</source>
        <translation>Une autre fenêtre de QGIS installe ou supprime le moteur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Another…</source>
        <translation>Une autre…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Apple GPU</source>
        <translation>GPU Apple</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Area in m²</source>
        <translation>Surface en m²</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Area of change</source>
        <translation>Surface du changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that counts (polygons)</source>
        <translation>Zone qui compte (polygones)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area that was looked at (polygons)</source>
        <translation>Zone examinée (polygones)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Area to analyse (polygons)</source>
        <translation>Zone à analyser (polygones)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Assign CRS…</source>
        <translation>Attribuer un SCR…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>At its worst</source>
        <translation>Au pire</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>BSD 2-clause licence.</source>
        <translation>Licence BSD à 2 clauses.</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>BSD-2-Clause</source>
        <translation>BSD-2-Clause</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers in the model&apos;s order, such as 4,3,2. Empty: by the bands&apos; colours.</source>
        <translation>Numéros des bandes dans l’ordre du modèle, par exemple 4,3,2. Vide : d’après les couleurs des bandes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: all, colours first.</source>
        <translation>Numéros des bandes, par exemple 4,3,2. Vide : toutes, les couleurs d’abord.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Band numbers, such as 4,3,2. Empty: those that both images have.</source>
        <translation>Numéros des bandes, par exemple 4,3,2. Vide : celles que les deux images possèdent.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Band {} of “{}” is {}, but band {} of “{}” is {}.</source>
        <translation>La bande {} de « {} » est {}, mais la bande {} de « {} » est {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands aft&amp;er</source>
        <translation>&amp;Bandes après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands after</source>
        <translation>Bandes après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Bands be&amp;fore</source>
        <translation>Bandes avan&amp;t</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Bands before</source>
        <translation>Bandes avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Bars: polygons by probability. Pale: pixels of the map. Drag the line or use arrow keys.</source>
        <translation>Barres : polygones par probabilité. Pâle : pixels de la carte. Tirez la ligne ou utilisez les flèches.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before and after are the same file; choose two images.</source>
        <translation>Avant et après sont le même fichier ; choisissez deux images.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Before and after are the same image, {}; choose two.</source>
        <translation>Avant et après sont la même image, {} ; choisissez-en deux.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after in turn: by a tap until the next one, or as long as the key is held.</source>
        <translation>Avant et après tour à tour : d’un appui jusqu’au suivant, ou tant que la touche est tenue.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Before and after, with a divider.</source>
        <translation>Avant et après, avec un séparateur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Before image</source>
        <translation>Image d’avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Before, after, and the after image with what was found (white), invented (red) and missed (blue): of forty pairs of each kind the one with most wrong pixels. Images of Kampala: OpenAerialMap contributors, CC BY 4.0.</source>
        <translation>Avant, après, et l’image d’après avec ce qui a été trouvé (blanc), inventé (rouge) et manqué (bleu) : sur quarante paires de chaque sorte, celle qui a le plus de pixels faux. Images de Kampala : contributeurs d’OpenAerialMap, CC BY 4.0.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Before: {}</source>
        <translation>Avant : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Billion
operations</source>
        <translation>Milliards
d’opérations</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Block (patches)</source>
        <translation>Bloc (imagettes)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Both decided {}; the same for {}.</source>
        <translation>Les deux ont décidé de {} ; pareil pour {}.</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>Buildings, 0.1 to 1 m</source>
        <translation>Bâtiments, 0,1 à 1 m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>By IR-MAD</source>
        <translation>Par IR-MAD</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>By which the best epoch is chosen, 0 to 1.</source>
        <translation>Part d’après laquelle la meilleure époque est choisie, de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>CGNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>CGNet_best_iou.pth pour chaque jeu de données, lié dans le readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>CPU</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Came with the plugin</source>
        <translation>Fournis avec l’extension</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. A run with the same settings and output continues from here.</source>
        <translation>Annulé. Un traitement de mêmes paramètres et sortie continue à partir d’ici.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Cancelled. Detect change with the same settings continues where it stopped.</source>
        <translation>Annulé. « Détecter les changements » avec les mêmes paramètres reprend là où le traitement s’est arrêté.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Nothing was written.</source>
        <translation>Annulé. Rien n’a été écrit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cancelled. Run it again with the same folder and “Resume” to go on.</source>
        <translation>Annulé. Relancez avec le même dossier et « Reprendre » pour continuer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Cancelled. What came whole is kept for the next time.</source>
        <translation>Annulé. Ce qui est arrivé entier est gardé pour la prochaine fois.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé ; rien n’a été changé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Cancelled; the polygons stay as they were.</source>
        <translation>Annulé ; les polygones restent tels quels.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change between {} and {}, found by the model {} at the threshold {}.</source>
        <translation>Changement entre {} et {}, trouvé par le modèle {} au seuil {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change is</source>
        <translation>Changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Change is detected by an engine that runs beside QGIS, in a Python of its own, and no such Python was found on this computer. One button installs it, with torch and a few other packages. QGIS and its Python stay as they are, and the engine can be removed again in the plugin&apos;s settings.</source>
        <translation>Les changements sont détectés par un moteur qui tourne à côté de QGIS, dans un Python à lui, et aucun tel Python n’a été trouvé sur cet ordinateur. Un bouton l’installe, avec torch et quelques autres paquets. QGIS et son Python restent tels quels, et le moteur peut être supprimé dans les paramètres de l’extension.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map</source>
        <translation>Carte des changements</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Change map to polygons</source>
        <translation>Carte des changements en polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} ({}) makes no polygon</source>
        <translation>Un changement de moins de {} ({}) ne donne pas de polygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change of less than {} makes no polygon</source>
        <translation>Un changement de moins de {} ne donne pas de polygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Change on the map: {}. Judged by: {}. {} random pixels judged.</source>
        <translation>Changement sur la carte : {}. Jugé par : {}. {} pixels aléatoires jugés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change polygons</source>
        <translation>Polygones de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Change probability</source>
        <translation>Probabilité de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Change probability from which a pixel counts as change; higher finds less</source>
        <translation>Probabilité de changement à partir de laquelle un pixel compte comme changement ; plus haut trouve moins</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Change vector analysis</source>
        <translation>Analyse de vecteurs de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Change: {} → {}</source>
        <translation>Changement : {} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area (m²)</source>
        <translation>Surface changée (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in both (m²)</source>
        <translation>Surface changée dans les deux (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the first only (m²)</source>
        <translation>Surface changée dans le premier seulement (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area in the second only (m²)</source>
        <translation>Surface changée dans le second seulement (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Changed area: {}</source>
        <translation>Surface changée : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Changes of all pairs</source>
        <translation>Changements de toutes les paires</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check &amp;devices</source>
        <translation>Vérifier les &amp;périphériques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Check devices</source>
        <translation>Vérification des périphériques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking the devices failed: {}.</source>
        <translation>La vérification des périphériques a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Checking; QGIS&apos;s task bar tells how far it is…</source>
        <translation>Vérification en cours ; la barre d’état de QGIS en montre l’avancement…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose Python…</source>
        <translation>Choisir Python…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Choose a Python that has torch and GDAL in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Choisissez un Python doté de torch et GDAL dans Préférences ▸ Options… ▸ Deep Change Detection.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose a layer of change polygons to review.</source>
        <translation>Choisissez une couche de polygones de changement à vérifier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer of polygons.</source>
        <translation>Choisissez une couche de polygones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a layer whose extent bounds the area.</source>
        <translation>Choisissez une couche dont l’emprise limite la zone.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model in Detect change.</source>
        <translation>Choisissez un modèle dans « Détecter les changements ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose a model.</source>
        <translation>Choisissez un modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Choose another Python in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Choisissez un autre Python dans Préférences ▸ Options… ▸ Deep Change Detection.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Choose either a layer of what changed or a folder of labelled pairs.</source>
        <translation>Choisissez soit une couche de ce qui a changé, soit un dossier de paires étiquetées.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose only the folder and keep the name</source>
        <translation>Choisir seulement le dossier et garder le nom</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the before and the after image under Images.</source>
        <translation>Choisissez l’image d’avant et l’image d’après sous « Images ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Choose the change polygons</source>
        <translation>Choisir les polygones de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the engine&apos;s Python</source>
        <translation>Choisir le Python du moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the file that the scheduler wrote</source>
        <translation>Choisir le fichier que l’ordonnanceur a écrit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Choose the folder of wheels</source>
        <translation>Choisir le dossier de wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the two folders of images.</source>
        <translation>Choisissez les deux dossiers d’images.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose the {} image.</source>
        <translation>Choisissez l’image « {} ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Choose where to save the map of change.</source>
        <translation>Choisissez où enregistrer la carte des changements.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click a line across the polygon; a right click or Enter cuts, Esc gives up.</source>
        <translation>Cliquez une ligne en travers du polygone ; un clic droit ou Entrée coupe, Échap abandonne.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click into a field and press a key; Delete leaves the command without one.</source>
        <translation>Cliquez dans un champ et appuyez sur une touche ; Suppr laisse la commande sans touche.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click on the map: the keys rest while another part of the window has the focus.</source>
        <translation>Cliquez sur la carte : les touches sont inactives tant qu’une autre partie de la fenêtre a le focus.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of a change that was missed; a right click or Enter ends, Esc gives up.</source>
        <translation>Cliquez les sommets d’un changement manqué ; un clic droit ou Entrée termine, Échap abandonne.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Click the corners of the area; a right click or Enter ends, Esc gives up.</source>
        <translation>Cliquez les sommets de la zone ; un clic droit ou Entrée termine, Échap abandonne.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/guide"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/library"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Close other windows of QGIS that run the engine, then try again.</source>
        <translation>Fermez les autres fenêtres de QGIS qui utilisent le moteur, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Closer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the after image may look like change.</source>
        <translation>Des nuages ou de la neige sur environ {} de l’image d’après peuvent passer pour un changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Clouds or snow over about {} of the before image may look like change.</source>
        <translation>Des nuages ou de la neige sur environ {} de l’image d’avant peuvent passer pour un changement.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Clusters of principal components</source>
        <translation>Groupes de composantes principales</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Co&amp;mpare on the map</source>
        <translation>Co&amp;mparer sur la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Cohen&apos;s kappa {} (95 %: {} to {}).</source>
        <translation>Kappa de Cohen {} (95 % : {} à {}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare each device with the processor; takes a few minutes</source>
        <translation>Comparer chaque périphérique au processeur ; prend quelques minutes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compare many pairs of images with the options chosen here</source>
        <translation>Comparer de nombreuses paires d’images avec les options choisies ici</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compare two results</source>
        <translation>Comparer deux résultats</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared at pixels of {}, which suit the model.</source>
        <translation>Comparaison à des pixels de {}, qui conviennent au modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared by the bands {}: {}</source>
        <translation>Comparaison par les bandes {} : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Compared pixel by pixel: {} pixels in common</source>
        <translation>Comparées pixel par pixel : {} pixels en commun</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares colours pixel by pixel. Needs no model and works with any bands and any resolution.</source>
        <translation>Compare les couleurs pixel par pixel. N’a besoin d’aucun modèle et marche avec n’importe quelles bandes et à toute résolution.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares small blocks of pixels and divides them into changed and unchanged (PCA and k-means). Needs no model, and finds what is larger than single pixels.</source>
        <translation>Compare de petits blocs de pixels et les divise en changés et inchangés (ACP et k-moyennes). N’a besoin d’aucun modèle, et trouve ce qui est plus grand que des pixels isolés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compares two images of the same place and gives each pixel a probability of change, from 0 to 1, and the changed places as polygons.

The images may differ in CRS, pixel size, extent and data type: the result lies on the pixels of the after image and covers what both have in common. Images of any size work; what a cancelled run has done is kept, and the same run started again continues from there.

The engine runs outside QGIS, in a Python that has torch: Raster ▸ Deep Change Detection ▸ Set up the engine… installs one.</source>
        <translation>Compare deux images du même endroit et donne à chaque pixel une probabilité de changement, de 0 à 1, et les endroits changés sous forme de polygones.

Les images peuvent différer par le SCR, la taille de pixel, l’emprise et le type de données : le résultat repose sur les pixels de l’image d’après et couvre ce que les deux ont en commun. Des images de toute taille conviennent ; ce qu’un traitement annulé a fait est gardé, et le même traitement relancé continue à partir de là.

Le moteur tourne hors de QGIS, dans un Python doté de torch : Raster ▸ Deep Change Detection ▸ Mettre en place le moteur… en installe un.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what a network trained on photographs sees in both images: any kind of change in fine images, by three bands. Needs no model file.</source>
        <translation>Compare ce qu’un réseau entraîné sur des photos voit dans les deux images : toute sorte de changement dans des images fines, par trois bandes. N’a besoin d’aucun fichier de modèle.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Compares what the bands say together, whatever light, haze or calibration did to them (IR-MAD). Needs no model, works at any resolution, and is at its best with four bands or more.</source>
        <translation>Compare ce que les bandes disent ensemble, quoi que la lumière, la brume ou l’étalonnage leur aient fait (IR-MAD). N’a besoin d’aucun modèle, marche à toute résolution, et surtout avec quatre bandes ou plus.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Compute on</source>
        <translation>Calculer sur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Compute on the workers of a Dask cluster: the address of its scheduler, or the file that it wrote. Empty: this computer computes. At first it is what the plugin&apos;s options name.</source>
        <translation>Calculer sur les workers d’un cluster Dask : l’adresse de son ordonnanceur, ou le fichier qu’il a écrit. Vide : cet ordinateur calcule. Au début, c’est ce que nomment les options de l’extension.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Computes on the Dask cluster at {}, and Preview here on this computer</source>
        <translation>Calcule sur le cluster Dask à {}, et « Aperçu ici » sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connect to the cluster and ask its workers what they compute on</source>
        <translation>Se connecter au cluster et demander à ses workers sur quoi ils calculent</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connected change smaller than this makes no polygon, and smaller holes in polygons are filled; the map of probability stays as it is</source>
        <translation>Un changement d’un seul tenant plus petit ne donne pas de polygone, et les trous plus petits des polygones sont comblés ; la carte des probabilités reste telle quelle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Copy dia&amp;gnostics</source>
        <translation>Copier le dia&amp;gnostic</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Correct where it is sure</source>
        <translation>Le corriger s’il est sûr</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Count the probabilities of the map</source>
        <translation>Compter les probabilités de la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Counts where a result and a reference agree on change, by pixels and by objects, and gives precision, recall, F1, IoU, overall accuracy and kappa, with a page of figures and curves.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the result, or of the reference where the result is polygons. A pixel counts where both hold data; polygons are known everywhere, so name the area that was mapped if it is smaller. Polygons that a review has rejected are no change.</source>
        <translation>Compte où un résultat et une référence concordent sur le changement, par pixels et par objets, et donne précision, rappel, F1, IoU, exactitude globale et kappa, avec une page de chiffres et de courbes.

Les deux peuvent être des cartes de changement, des masques ou des polygones, sur des pixels différents et dans des SCR différents. Les pixels sont ceux du résultat, ou de la référence si le résultat est fait de polygones. Un pixel compte là où les deux ont des données ; des polygones sont connus partout, indiquez donc la zone qui a été cartographiée si elle est plus petite. Les polygones qu’une vérification a rejetés ne sont pas un changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Create it</source>
        <translation>Le créer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Cuts two images, and what is known of the change between them, into the patches that a model learns from, and divides them into parts for training, validation and testing that share no ground.

What is known may be polygons that were reviewed (accepted ones are change; rejected ones and “Nothing else here” are none; the images are those of the change map beside them), polygons or a mask of all change there is, or a folder of labelled pairs with subfolders such as A, B and label.</source>
        <translation>Découpe deux images, et ce que l’on sait du changement entre elles, en imagettes dont un modèle apprend, et les répartit en parties pour l’entraînement, la validation et le test qui ne partagent aucun terrain.

Ce que l’on sait peut être des polygones vérifiés (les acceptés sont un changement ; les rejetés et « Rien d’autre ici » n’en sont pas ; les images sont celles de la carte des changements à côté d’eux), des polygones ou un masque de tout le changement qu’il y a, ou un dossier de paires étiquetées avec des sous-dossiers tels que A, B et label.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Damaged parts</source>
        <translation>Parties endommagées</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Dask cluster</source>
        <translation>Cluster Dask</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date after</source>
        <translation>Date après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Date before</source>
        <translation>Date avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>De&amp;vice</source>
        <translation>Périp&amp;hérique</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Decided otherwise or removed meanwhile, and left so: {}.</source>
        <translation>Décidés autrement ou supprimés entre-temps, et laissés ainsi : {}.</translation>
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
        <translation>Analyse profonde de vecteurs de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect a&amp;gain with it</source>
        <translation>Déte&amp;cter à nouveau avec</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detect again: {}</source>
        <translation>Détecter à nouveau : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change</source>
        <translation>Détecter les changements</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Detect change by this one</source>
        <translation>Détecter les changements avec celui-ci</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change in many pairs</source>
        <translation>Détecter les changements dans de nombreuses paires</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Detect change lists the model as {}.</source>
        <translation>« Détecter les changements » propose le modèle sous le nom {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detect change: {}</source>
        <translation>Détecter les changements : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Detecting</source>
        <translation>Détection</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Detecting change failed: {}.</source>
        <translation>La détection des changements a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Devices</source>
        <translation>Périphériques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Differs
by</source>
        <translation>Écart
de</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Differs in</source>
        <translation>Diffère par</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Done before</source>
        <translation>Déjà fait</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Download the file in a browser, and add it here: its network is found by itself.</source>
        <translation>Téléchargez le fichier dans un navigateur et ajoutez-le ici : son réseau se trouve tout seul.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Downloading {}</source>
        <translation>Téléchargement de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Drag corners or edges, or click a new course across; Enter takes it, Esc gives up.</source>
        <translation>Tirez les sommets ou les côtés, ou cliquez un nouveau tracé en travers ; Entrée le prend, Échap abandonne.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Drag, or click and use the arrow keys; Shift makes larger steps</source>
        <translation>Tirez, ou cliquez et utilisez les flèches ; Maj fait de plus grands pas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Draw a sample</source>
        <translation>Tirer un échantillon</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw missed</source>
        <translation>Dessiner un manqué</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Draw polygon {}</source>
        <translation>Dessiner le polygone {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Drawing the sample…</source>
        <translation>Tirage de l’échantillon…</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Drawn houses on fields near Banepa, Nepal</source>
        <translation>Maisons dessinées sur des champs près de Banepa, Népal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Draw…</source>
        <translation>Dessiner…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Each dated image of the project with the next later one of its place</source>
        <translation>Chaque image datée du projet avec la suivante du même endroit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Edges</source>
        <translation>Bords</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Edit outline</source>
        <translation>Modifier le contour</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Edit polygon {}</source>
        <translation>Modifier le polygone {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as in the map&apos;s run.</source>
        <translation>Vide : comme dans le traitement de la carte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Empty: as the recipe says.</source>
        <translation>Vide : selon la recette.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Engine Python: {}</source>
        <translation>Python du moteur : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Enter keeps what is written, Esc gives it up.</source>
        <translation>Entrée garde ce qui est écrit, Échap l’abandonne.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epoch kept</source>
        <translation>Époque gardée</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Estimate shift</source>
        <translation>Estimer le décalage</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Evaluate against reference</source>
        <translation>Évaluer par rapport à une référence</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Everything in common</source>
        <translation>Tout ce qui est commun</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Expected precision</source>
        <translation>Précision attendue</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Extent to analyse</source>
        <translation>Emprise à analyser</translation>
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
        <translation>F1 par objets</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>F1 on validation</source>
        <translation>F1 à la validation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} after, undefined before.</source>
        <translation>F1 {} après, indéfini avant.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} before, {} after.</source>
        <translation>F1 {} avant, {} après.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>F1 {} of the map as it is, {} of the new model.</source>
        <translation>F1 {} de la carte telle quelle, {} du nouveau modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>F1 {} on {}</source>
        <translation>F1 {} sur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Failed: {}</source>
        <translation>Échec : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Farther</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>File of the map of change; the name of a folder will do</source>
        <translation>Fichier de la carte des changements ; le nom d’un dossier suffit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Files in {} cannot be removed.</source>
        <translation>Des fichiers de {} ne peuvent pas être supprimés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Finds what changed between two images of the same place.</source>
        <translation>Trouve ce qui a changé entre deux images du même endroit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Finish what you draw by a right click or Enter, or give it up by Esc.</source>
        <translation>Terminez ce que vous dessinez par un clic droit ou Entrée, ou abandonnez par Échap.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>First bring the before image to the after image&apos;s light, by the pixels that surely did not change</source>
        <translation>Amener d’abord l’image d’avant à la lumière de l’image d’après, par les pixels qui n’ont sûrement pas changé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>First result</source>
        <translation>Premier résultat</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>First review</source>
        <translation>Première vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Flicker</source>
        <translation>Clignoter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;after</source>
        <translation>D&amp;ossier après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder &amp;before</source>
        <translation>Dossier a&amp;vant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of labelled pairs</source>
        <translation>Dossier de paires étiquetées</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images after</source>
        <translation>Dossier des images d’après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Folder of the images before</source>
        <translation>Dossier des images d’avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the run</source>
        <translation>Dossier du traitement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Folder of the training set by which the best epoch is chosen. Empty: val.</source>
        <translation>Dossier du jeu d’entraînement d’après lequel la meilleure époque est choisie. Vide : val.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>For computers without network: a folder with all packages as wheels</source>
        <translation>Pour les ordinateurs sans réseau : un dossier avec tous les paquets sous forme de wheels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, as their pixel size is not known</source>
        <translation>Pour ces images : {}, car la taille de leurs pixels est inconnue</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>For these images: {}, which is made for pixels of {}</source>
        <translation>Pour ces images : {}, conçu pour des pixels de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Found automatically</source>
        <translation>Trouvé automatiquement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Found by the weights</source>
        <translation>Trouvé d’après les poids</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>From patch to patch. Empty: the patch size.</source>
        <translation>D’une imagette à l’autre. Vide : la taille des imagettes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoPackage with a polygon for each changed place, its probability, area and review status.</source>
        <translation>GeoPackage avec un polygone pour chaque endroit changé, sa probabilité, sa surface et l’état de la vérification.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of what was found, invented and missed, on the pixels that were counted.</source>
        <translation>GeoTIFF de ce qui a été trouvé, inventé et manqué, sur les pixels comptés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF of where both have change, and where one of them alone has.</source>
        <translation>GeoTIFF montrant où les deux ont un changement, et où un seul en a.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>GeoTIFF with the probability of change, 0 to 1, at each pixel both images have.</source>
        <translation>GeoTIFF de la probabilité de changement, de 0 à 1, en chaque pixel que les deux images possèdent.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or choose another Python in the options.</source>
        <translation>Donnez-vous le droit d’y écrire, ou choisissez un autre Python dans les options.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Give yourself the right to write there, or close what keeps its files open, then try again.</source>
        <translation>Donnez-vous le droit d’y écrire, ou fermez ce qui tient ses fichiers ouverts, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Go to the polygon under the mouse</source>
        <translation>Aller au polygone sous la souris</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Goes on with the interrupted run in the folder.</source>
        <translation>Continue le traitement interrompu du dossier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Guide to Deep Change Detection</source>
        <translation>Guide de Deep Change Detection</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Guide to the review (F1)</source>
        <translation>Guide de la vérification (F1)</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>HCGMNet_best_iou.pth for each data set, linked from the readme</source>
        <translation>HCGMNet_best_iou.pth pour chaque jeu de données, lié dans le readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Hide outline</source>
        <translation>Masquer le contour</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Hold the mouse button down to see the other date here.</source>
        <translation>Maintenez le bouton de la souris pour voir ici l’autre date.</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Houses and dates are drawn; ground: OpenAerialMap contributors, CC BY 4.0</source>
        <translation>Les maisons et les dates sont dessinées ; terrain : contributeurs d’OpenAerialMap, CC BY 4.0</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far neighbouring windows overlap. Empty: the model&apos;s own.</source>
        <translation>De combien des fenêtres voisines se recouvrent. Vide : celui du modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How far, in metres, an outline may move from the pixels&apos; edges. 0: it follows them exactly.</source>
        <translation>De combien de mètres un contour peut s’écarter des bords des pixels. 0 : il les suit exactement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>How much neighbouring windows share</source>
        <translation>Ce que des fenêtres voisines ont en commun</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>How much of the change on the map you expect to be real</source>
        <translation>Quelle part du changement de la carte vous pensez réelle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How often all patches are seen. Empty: as the recipe says.</source>
        <translation>Combien de fois toutes les imagettes sont vues. Vide : selon la recette.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>How to train: as a paper; strong, which pays where images are few; or fine-tune, gently on few images. Empty: the network&apos;s own.</source>
        <translation>Comment entraîner : comme dans une publication ; strong, qui vaut la peine si les images sont peu nombreuses ; ou fine-tune, en douceur sur peu d’images. Vide : celle du réseau.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>If it happens again, close other programs to free memory, or lower the batch and window size.</source>
        <translation>Si cela se reproduit, fermez d’autres programmes pour libérer de la mémoire, ou réduisez le lot et la fenêtre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the earlier date</source>
        <translation>Image de la date la plus ancienne</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Image of the later date</source>
        <translation>Image de la date la plus récente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Import {}</source>
        <translation>Importer {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Importing the weights failed: {}.</source>
        <translation>L’importation des poids a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Improve model</source>
        <translation>Améliorer le modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improve the model: {}</source>
        <translation>Améliorer le modèle : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Improving the model failed: {}.</source>
        <translation>L’amélioration du modèle a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In an area drawn</source>
        <translation>Dans une zone dessinée</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>In order</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>In this view</source>
        <translation>Dans cette vue</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Install the engine</source>
        <translation>Installer le moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the engine again, or choose another Python.</source>
        <translation>Réinstallez le moteur, ou choisissez un autre Python.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install the plugin again.</source>
        <translation>Réinstallez l’extension.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Install your system&apos;s package python3-venv, or choose another Python in the options.</source>
        <translation>Installez le paquet python3-venv de votre système, ou choisissez un autre Python dans les options.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installation log…</source>
        <translation>Journal d’installation…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Installed by version {} of the plugin, {}</source>
        <translation>Installé par la version {} de l’extension, {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing</source>
        <translation>Installation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Installing the engine failed: {}.</source>
        <translation>L’installation du moteur a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Instead of a layer and two images: a folder with subfolders such as A, B and label.</source>
        <translation>Au lieu d’une couche et de deux images : un dossier avec des sous-dossiers tels que A, B et label.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Intel graphics</source>
        <translation>Carte graphique Intel</translation>
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
        <translation>IoU du changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>IoU on validation</source>
        <translation>IoU à la validation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It could not be added to your models: {}.</source>
        <translation>Il n’a pas pu être ajouté à vos modèles : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is among your models now, as {}.</source>
        <translation>Il est maintenant parmi vos modèles, sous le nom {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>It is in the library already.</source>
        <translation>Il est déjà dans la bibliothèque.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>It is not better, so it was not added to your models; it is kept as {}.</source>
        <translation>Il n’est pas meilleur et n’a donc pas été ajouté à vos modèles ; il est gardé sous {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>It was not installed. Try again; if it goes on, tell whoever runs that server, or take another.</source>
        <translation>Il n’a pas été installé. Réessayez ; si cela persiste, prévenez qui gère ce serveur, ou prenez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Its network is {}, of {} parameters.</source>
        <translation>Son réseau est {}, de {} paramètres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Its polygons are not in the project.</source>
        <translation>Ses polygones ne sont pas dans le projet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Judge at least two pixels that the map shows as {} first.</source>
        <translation>Jugez d’abord au moins deux pixels que la carte montre comme « {} ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Keys, labels and reviewer…</source>
        <translation>Touches, étiquettes et vérificateur…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>L&amp;ibrary…</source>
        <translation>B&amp;ibliothèque…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label polygon {}</source>
        <translation>Étiqueter le polygone {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {}</source>
        <translation>Étiquette {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Label {} is not worded yet; do so in the options.</source>
        <translation>L’étiquette {} n’a pas encore de texte ; donnez-lui-en un dans les options.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Label {} polygons</source>
        <translation>Étiqueter {} polygones</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Landsat imagery courtesy of the U.S. Geological Survey</source>
        <translation>Images Landsat avec l’aimable autorisation de l’U.S. Geological Survey</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Layer to review</source>
        <translation>Couche à vérifier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose extent is analysed</source>
        <translation>Couche dont l’emprise est analysée</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer whose polygons are analysed</source>
        <translation>Couche dont les polygones sont analysés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Layer&apos;s extent</source>
        <translation>Emprise d’une couche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Lays two results of one place on each other, of two models for instance, and tells how far they agree: the share of pixels, kappa, IoU of the change, and the areas that have changed by both or by one alone. A raster shows where.

Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels are those of the first one, or of the second where the first is polygons, and count where both hold data. Polygons that a review has rejected are no change.</source>
        <translation>Superpose deux résultats d’un même endroit, de deux modèles par exemple, et dit à quel point ils concordent : la part des pixels, le kappa, l’IoU du changement, et les surfaces changées selon les deux ou selon un seul. Un raster montre où.

Les deux peuvent être des cartes de changement, des masques ou des polygones, sur des pixels différents et dans des SCR différents. Les pixels sont ceux du premier, ou du second si le premier est fait de polygones, et comptent là où les deux ont des données. Les polygones qu’une vérification a rejetés ne sont pas un changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Learnt from a review</source>
        <translation>Appris d’une vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Least valid share</source>
        <translation>Part valide minimale</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Leave &amp;open</source>
        <translation>Laisser &amp;ouvert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Leave as it is</source>
        <translation>Le laisser tel quel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Licence of the published code</source>
        <translation>Licence du code publié</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>List the model in QGIS</source>
        <translation>Proposer le modèle dans QGIS</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Log of the installation</source>
        <translation>Journal de l’installation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Log of the run</source>
        <translation>Journal du traitement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Look again</source>
        <translation>Réexaminer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look at the images</source>
        <translation>Examiner les images</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Look for graphics</source>
        <translation>Recherche de processeurs graphiques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking at the images failed: {}.</source>
        <translation>L’examen des images a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Looking for graphics failed: {}.</source>
        <translation>La recherche de processeurs graphiques a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Looking for the engine&apos;s Python</source>
        <translation>Recherche du Python du moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Looking for what this computer has…</source>
        <translation>Examen de ce que cet ordinateur possède…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>MB,
{}</source>
        <translation>Mo,
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
        <translation>MIT selon un fichier ; selon le readme, usage non commercial et recherche seulement.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>MIT licence.</source>
        <translation>Licence MIT.</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>MIT; readme: non-commercial, research</source>
        <translation>MIT ; selon le readme, non commercial, recherche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Made on {} with Deep Change Detection, engine {}</source>
        <translation>Fait le {} avec Deep Change Detection, moteur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again.</source>
        <translation>Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Make room, then try again: what was downloaded whole is kept.</source>
        <translation>Faites de la place, puis réessayez : ce qui a été entièrement téléchargé est gardé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Makes a training set of two images and what is known of their change.</source>
        <translation>Fait un jeu d’entraînement de deux images et de ce que l’on sait de leur changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Making the environment</source>
        <translation>Création de l’environnement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Making the polygons anew failed: {}; nothing was changed.</source>
        <translation>La réfection des polygones a échoué : {} ; rien n’a été changé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Man&amp;y pairs…</source>
        <translation>Plusieurs pai&amp;res…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Many at once</source>
        <translation>Beaucoup à la fois</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Map canvas</source>
        <translation>Canevas de carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Mark background</source>
        <translation>Marquer le fond</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measure the map</source>
        <translation>Mesurer la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that also steered the training: a little flattering.</source>
        <translation>Mesuré sur {} imagettes de cet endroit qui ont aussi guidé l’entraînement : un peu flatteur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measured on {} patches of this place that were kept out of the training.</source>
        <translation>Mesuré sur {} imagettes de cet endroit tenues hors de l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Measures how right a change map or its polygons are, against a reference.</source>
        <translation>Mesure à quel point une carte des changements ou ses polygones sont justes, par rapport à une référence.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Measuring the map…</source>
        <translation>Mesure de la carte…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model after</source>
        <translation>Mesure du modèle d’après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Measuring the model before</source>
        <translation>Mesure du modèle d’avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Merge two reviews</source>
        <translation>Fusionner deux vérifications</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Merge two reviews…</source>
        <translation>Fusionner deux vérifications…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Merge {} polygons</source>
        <translation>Fusionner {} polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Mi&amp;nimum area</source>
        <translation>Surface mi&amp;nimale</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Million
parameters</source>
        <translation>Millions de
paramètres</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum &amp;area</source>
        <translation>Surface m&amp;inimale</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Minimum area</source>
        <translation>Surface minimale</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Minimum area of a polygon (m²)</source>
        <translation>Surface minimale d’un polygone (m²)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Model library</source>
        <translation>Bibliothèque de modèles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Model to fine-tune</source>
        <translation>Modèle à affiner</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model&apos;s, {} pixels</source>
        <translation>Du modèle, {} pixels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Model, threshold, area and all under More are those chosen in Detect change.</source>
        <translation>Le modèle, le seuil, la zone et tout ce qui est sous « Plus » sont ceux choisis dans « Détecter les changements ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Model: {}</source>
        <translation>Modèle : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Models and weights</source>
        <translation>Modèles et poids</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Models are compared by the images that are chosen here: choose two that can be.</source>
        <translation>Les modèles se comparent sur les images choisies ici : choisissez-en deux qui peuvent l’être.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>More polygons are looked for on the map…</source>
        <translation>Recherche d’autres polygones sur la carte…</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>Multivariate alteration detection</source>
        <translation>Détection multivariée d’altération</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>N&amp;ormalise</source>
        <translation>N&amp;ormaliser</translation>
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
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Name in Detect change, if it is listed</source>
        <translation>Nom dans « Détecter les changements », s’il y est proposé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Neither image is georeferenced and their sizes differ ({} × {} against {} × {} pixels).</source>
        <translation>Aucune des images n’est géoréférencée et leurs tailles diffèrent ({} × {} contre {} × {} pixels).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Network and data set</source>
        <translation>Réseau et jeu de données</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <location filename="../../resources/models"/>
        <source>New, gone and rebuilt buildings in aerial and satellite images in red, green and blue. Learnt without a pair of real images with change, from images of one date and drawn scenes. F1 on 29 aerial pairs of France, Texas and New Zealand: 0.69, where 0.7 was wanted.</source>
        <translation>Bâtiments nouveaux, disparus et reconstruits dans des images aériennes et satellites en rouge, vert et bleu. Appris sans une paire d’images réelles avec changement, d’images d’une seule date et de scènes dessinées. F1 sur 29 paires aériennes de France, du Texas et de Nouvelle-Zélande : 0,69, là où 0,7 était voulu.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Next pending</source>
        <translation>Prochain en attente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>No Python was found on this computer.</source>
        <translation>Aucun Python n’a été trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>No Python with torch was found for the engine.</source>
        <translation>Aucun Python doté de torch n’a été trouvé pour le moteur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No change</source>
        <translation>Sans changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No change was found at threshold {}.</source>
        <translation>Aucun changement trouvé au seuil {}.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence file; for non-commercial and research use only.</source>
        <translation>Pas de fichier de licence ; usage non commercial et recherche seulement.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>No licence is stated.</source>
        <translation>Aucune licence n’est indiquée.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>No model can be added to {} ({}); free space there, or ask whoever may write to it.</source>
        <translation>Aucun modèle ne peut être ajouté à {} ({}) ; libérez-y de la place, ou demandez à qui peut y écrire.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No model fits these images ({}, {}). {} compares their values instead, and shows differences of every kind: of crops, shadows and seasons too.</source>
        <translation>Aucun modèle ne convient à ces images ({}, {}). {} compare plutôt leurs valeurs et montre des différences de toute sorte : de cultures, d’ombres et de saisons aussi.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No other one is pending.</source>
        <translation>Aucun autre n’est en attente.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is left to show.</source>
        <translation>Il ne reste aucun polygone à montrer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygon is near enough; select the ones to merge with this one.</source>
        <translation>Aucun polygone n’est assez proche ; sélectionnez ceux à fusionner avec celui-ci.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No polygon of “{}” is selected.</source>
        <translation>Aucun polygone de « {} » n’est sélectionné.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>No polygons, as long as the key is held.</source>
        <translation>Pas de polygones, tant que la touche est tenue.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>No preview can be stored: {}.</source>
        <translation>Aucun aperçu ne peut être enregistré : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>None: packages are downloaded</source>
        <translation>Aucun : les paquets sont téléchargés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Normalise</source>
        <translation>Normaliser</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Note on polygon {}</source>
        <translation>Note sur le polygone {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Note that in this view nothing has changed but the polygons; a model can learn from that.</source>
        <translation>Noter que dans cette vue rien n’a changé hors des polygones ; un modèle peut en apprendre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Noted: in this view there is no change but the polygons.</source>
        <translation>Noté : dans cette vue il n’y a pas de changement hors des polygones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Nothing can be said of the new model: no change lies in the part kept for measuring.</source>
        <translation>On ne peut rien dire du nouveau modèle : il n’y a pas de changement dans la partie gardée pour mesurer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Nothing else here</source>
        <translation>Rien d’autre ici</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Number of polygons</source>
        <translation>Nombre de polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Numbers of the bands in the order that the model expects, such as 4, 3, 2</source>
        <translation>Numéros des bandes dans l’ordre qu’attend le modèle, par exemple 4, 3, 2</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Numbers of those to learn from, such as 4,3,2. Empty: all.</source>
        <translation>Numéros des bandes dont apprendre, par exemple 4,3,2. Vide : toutes.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of a patch&apos;s pixels, 0 to 1, that are labelled and hold data; others are left out.</source>
        <translation>Part des pixels d’une imagette, de 0 à 1, qui sont étiquetés et ont des données ; les imagettes qui en ont moins sont laissées de côté.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Of all random choices. Empty: 0.</source>
        <translation>Graine de tous les choix aléatoires. Vide : 0.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On NVIDIA GPUs too, where that is slower.</source>
        <translation>Sur les GPU NVIDIA aussi, où c’est plus lent.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>On validation: {}</source>
        <translation>À la validation : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as backbone=resnet50 or width=256. Empty: the network&apos;s own.</source>
        <translation>Une par ligne, par exemple backbone=resnet50 ou width=256. Vide : celles du réseau.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One a line, such as mosaic=0.5, as in the recipe.json of a run.</source>
        <translation>Une par ligne, par exemple mosaic=0.5, comme dans le recipe.json d’un traitement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>One image has 8-bit values, the other is stretched to them: their light may differ.</source>
        <translation>Une image a des valeurs de 8 bits, l’autre y est ramenée : leur lumière peut différer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}, or a model file. Empty: a network is trained from scratch.</source>
        <translation>Un de {}, ou un fichier de modèle. Vide : un réseau est entraîné de zéro.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>One of {}; auto takes the model that suits the images. Scripts and qgis_process may also name a model file; to have it listed here, put it into {}.</source>
        <translation>Un de {} ; auto prend le modèle qui convient aux images. Les scripts et qgis_process peuvent aussi nommer un fichier de modèle ; pour qu’il figure ici, mettez-le dans {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons are analysed. Empty: everything the images have in common.</source>
        <translation>Seuls les pixels à l’intérieur de ces polygones sont analysés. Vide : tout ce que les images ont en commun.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only pixels inside these polygons count. Empty: all that both layers cover.</source>
        <translation>Seuls les pixels à l’intérieur de ces polygones comptent. Vide : tous ceux que couvrent les deux couches.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Only this box is analysed, in any CRS. Empty: everything the images have in common.</source>
        <translation>Seul ce rectangle est analysé, dans n’importe quel SCR. Vide : tout ce que les images ont en commun.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Only where several networks have the same weights is it to be chosen</source>
        <translation>À choisir seulement si plusieurs réseaux ont les mêmes poids</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Open a sample</source>
        <translation>Ouvrir un échantillon</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Open sample scene</source>
        <translation>Ouvrir la scène d’exemple</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Open the folder for your own models</source>
        <translation>Ouvrir le dossier de vos modèles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Open the guide where it tells of this window (F1)</source>
        <translation>Ouvrir le guide à l’endroit qui traite de cette fenêtre (F1)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Options of the network</source>
        <translation>Options du réseau</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Other &amp;Python</source>
        <translation>Autre P&amp;ython</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Other values of the recipe</source>
        <translation>Autres valeurs de la recette</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Outside of these polygons nothing is known. Empty: all that is not change is no change.</source>
        <translation>En dehors de ces polygones, rien n’est connu. Vide : tout ce qui n’est pas changement est sans changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Over&amp;lap</source>
        <translation>Reco&amp;uvrement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Overall accuracy</source>
        <translation>Exactitude globale</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Overlap (pixels)</source>
        <translation>Recouvrement (pixels)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Overwrite existing files</source>
        <translation>Écraser les fichiers existants</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Package &amp;index</source>
        <translation>&amp;Index de paquets</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Packages from elsewhere</source>
        <translation>Paquets venus d’ailleurs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/guide"/>
        <source>Page of the guide</source>
        <translation>Page du guide</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} has a date that is not written as 2024-05-31.</source>
        <translation>La paire {} a une date qui n’est pas écrite comme 2024-05-31.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {} lacks an image or a file to save to.</source>
        <translation>Il manque à la paire {} une image ou le fichier où enregistrer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pair {}: {}</source>
        <translation>Paire {} : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pairs of images</source>
        <translation>Paires d’images</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>Parameters: {}</source>
        <translation>Paramètres : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Part for validation</source>
        <translation>Partie pour la validation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patch size (pixels)</source>
        <translation>Taille des imagettes (pixels)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for testing</source>
        <translation>Imagettes pour le test</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for training</source>
        <translation>Imagettes pour l’entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches for validation</source>
        <translation>Imagettes pour la validation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches in a step. Empty: as the recipe says.</source>
        <translation>Imagettes par étape. Vide : selon la recette.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Patches: {} for training, {} for validation, {} for testing</source>
        <translation>Imagettes : {} pour l’entraînement, {} pour la validation, {} pour le test</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Peak memory</source>
        <translation>Mémoire maximale</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, inside an area</source>
        <translation>En attente, dans une zone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Pending, probability below</source>
        <translation>En attente, probabilité sous</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel grid</source>
        <translation>Grille de pixels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixel size (units of the CRS)</source>
        <translation>Taille de pixel (unités du SCR)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Pixel sizes</source>
        <translation>Tailles de pixel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels down</source>
        <translation>Pixels vers le bas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels found</source>
        <translation>Pixels trouvés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels invented</source>
        <translation>Pixels inventés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels missed</source>
        <translation>Pixels manqués</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels of change</source>
        <translation>Pixels de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in both</source>
        <translation>Pixels changés dans les deux</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in neither</source>
        <translation>Pixels changés dans aucun</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the first only</source>
        <translation>Pixels changés dans le premier seulement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels of change in the second only</source>
        <translation>Pixels changés dans le second seulement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of this size:</source>
        <translation>Pixels de cette taille :</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} against {}</source>
        <translation>Pixels de {} contre {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Pixels of {} in both</source>
        <translation>Pixels de {} dans les deux</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels rightly without change</source>
        <translation>Pixels à juste titre sans changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels to the right</source>
        <translation>Pixels vers la droite</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels were drawn at random within the map&apos;s change and no change and judged without knowing which. Estimates, standard errors and ± are those of Olofsson et al.; the intervals also hold where few or no errors were seen, for which ± is too small.</source>
        <translation>Les pixels ont été tirés au hasard dans le changement et le non-changement de la carte, et jugés sans savoir lequel. Les estimations, erreurs types et ± sont ceux d’Olofsson et al. ; les intervalles valent aussi là où peu ou pas d’erreurs ont été vues, pour quoi ± est trop petit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Pixels without</source>
        <translation>Pixels sans</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Pixels without change</source>
        <translation>Pixels sans changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has edits in {} that are not saved; save or discard them first.</source>
        <translation>Le polygone {} a dans {} des modifications non enregistrées ; enregistrez-les ou abandonnez-les d’abord.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} has no outline; draw one.</source>
        <translation>Le polygone {} n’a pas de contour ; dessinez-en un.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Polygon {} is no longer there; nothing was changed.</source>
        <translation>Le polygone {} n’est plus là ; rien n’a été changé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Polygons but the rejected ones</source>
        <translation>Polygones sauf les rejetés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons follow in a moment…</source>
        <translation>Les polygones suivent dans un instant…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons of all pairs in &amp;one file, with the date of first change</source>
        <translation>Polygones de toutes les paires dans &amp;un fichier, avec la date du premier changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Polygons too</source>
        <translation>Polygones aussi</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons were decided or edited while they were made anew; nothing was changed.</source>
        <translation>Des polygones ont été décidés ou modifiés pendant leur réfection ; rien n’a été changé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Polygons: {}</source>
        <translation>Polygones : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <translation>Précision de calcul</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision</source>
        <comment>measure</comment>
        <translation>Précision</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Precision of change (user&apos;s accuracy)</source>
        <translation>Précision du changement (exactitude de l’utilisateur)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision of objects</source>
        <translation>Précision par objets</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Precision on validation</source>
        <translation>Précision à la validation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Prepare training data</source>
        <translation>Préparer des données d’entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Preparing the folder</source>
        <translation>Préparation du dossier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Preparing the training set</source>
        <translation>Préparation du jeu d’entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview here</source>
        <translation>Aperçu ici</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of change</source>
        <translation>Aperçu des changements</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of the {} in the middle of the map: what a run finds here</source>
        <translation>Aperçu de {} au milieu de la carte : ce qu’un traitement trouve ici</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Preview of {}: what a run finds here</source>
        <translation>Aperçu de {} : ce qu’un traitement trouve ici</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing by {} and {}…</source>
        <translation>Calcul de l’aperçu avec {} et {}…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Previewing…</source>
        <translation>Calcul de l’aperçu…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Probability from the threshold up</source>
        <translation>Probabilité à partir du seuil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability from which a pixel is change</source>
        <translation>Probabilité à partir de laquelle un pixel est un changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Probability of the polygons, with the threshold</source>
        <translation>Probabilité des polygones, avec le seuil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the model&apos;s own.</source>
        <translation>Probabilité, de 0 à 1, à partir de laquelle un pixel compte comme changement. Vide : celle du modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>Probabilité, de 0 à 1, à partir de laquelle un pixel compte comme changement. Vide : celle du traitement de la carte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of a change map counts as change. Empty: the one of the map&apos;s run.</source>
        <translation>Probabilité, de 0 à 1, à partir de laquelle un pixel d’une carte des changements compte comme changement. Vide : celle du traitement de la carte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Probability, 0 to 1, from which a pixel of that change map counts as change. Empty: the one of its run.</source>
        <translation>Probabilité, de 0 à 1, à partir de laquelle un pixel de cette carte compte comme changement. Vide : celle de son traitement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Processor cores to use at most, or auto for all.</source>
        <translation>Cœurs de processeur à utiliser au plus, ou auto pour tous.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Progress of the improvement</source>
        <translation>Avancement de l’amélioration</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Progress of the installation</source>
        <translation>Avancement de l’installation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Progress of the run</source>
        <translation>Avancement du traitement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1</source>
        <translation>F1 publié</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Published F1 with a star</source>
        <translation>F1 publié avec un astérisque</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Published data set</source>
        <translation>Jeu de données publié</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, Peru: 1985 and 2020</source>
        <translation>Pucallpa, Pérou : 1985 et 2020</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>Pucallpa, satellite images of 89 m</source>
        <translation>Pucallpa, images satellites de 89 m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python that has torch in Settings ▸ Options… ▸ Deep Change Detection.</source>
        <translation>Raster ▸ Deep Change Detection ▸ Mettre en place le moteur… installe le nécessaire ; ou choisissez un Python doté de torch dans Préférences ▸ Options… ▸ Deep Change Detection.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Read polygons</source>
        <translation>Lecture des polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Read the after image as if it were moved back by how far it lies beside the before image; nothing is moved where that cannot be told</source>
        <translation>Lire l’image d’après comme si elle était ramenée de ce dont elle est décalée par rapport à l’image d’avant ; rien n’est déplacé si cela n’est pas sûr</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reading the polygons…</source>
        <translation>Lecture des polygones…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Rebuild pending polygons</source>
        <translation>Refaire les polygones en attente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Recall of change (producer&apos;s accuracy)</source>
        <translation>Rappel du changement (exactitude du producteur)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall of objects</source>
        <translation>Rappel par objets</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recall on validation</source>
        <translation>Rappel à la validation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redo</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Redo: {}</source>
        <translation>Refaire : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Redone: {}</source>
        <translation>Refait : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reject all</source>
        <translation>Tout rejeter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject polygon {}</source>
        <translation>Rejeter le polygone {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Reject {} polygons</source>
        <translation>Rejeter {} polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Remo&amp;ve</source>
        <translation>Supprim&amp;er</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove a model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine</source>
        <translation>Supprimer le moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove the engine? {} become free; to detect change it must be installed again.</source>
        <translation>Supprimer le moteur ? {} seront libérés ; pour détecter des changements, il faudra le réinstaller.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Remove {}? {} goes to the trash, or is deleted where there is none.</source>
        <translation>Supprimer {} ? {} va à la corbeille, ou est effacé s’il n’y en a pas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removed; {} are free again.</source>
        <translation>Supprimé ; {} sont de nouveau libres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Removing the engine…</source>
        <translation>Suppression du moteur…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Repair the engine</source>
        <translation>Réparer le moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Review</source>
        <comment>button</comment>
        <translation>Vérifier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Review change</source>
        <translation>Vérifier les changements</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Reviewed changes, polygons or mask</source>
        <translation>Changements vérifiés, polygones ou masque</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Reviewer</source>
        <translation>Vérificateur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>S&amp;hift</source>
        <translation>Dé&amp;calage</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Same place, {} in common ({} of both)</source>
        <translation>Même endroit, {} en commun ({} des deux)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Same result each time</source>
        <translation>Chaque fois le même résultat</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save &amp;into</source>
        <translation>Enregistrer dan&amp;s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save into folder</source>
        <translation>Enregistrer dans un dossier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save maps into folder</source>
        <translation>Enregistrer les cartes dans un dossier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Save progress every (minutes)</source>
        <translation>Sauver l’avancement toutes les (minutes)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save the map of change</source>
        <translation>Enregistrer la carte des changements</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Save to</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Save to home folder</source>
        <translation>Enregistrer dans le dossier personnel</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Saving the area&apos;s polygons</source>
        <translation>Enregistrement des polygones de la zone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second</source>
        <translation>Seconde</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/view"/>
        <source>Second map</source>
        <translation>Seconde carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Second result</source>
        <translation>Second résultat</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Second review</source>
        <translation>Seconde vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See Settings ▸ Options… ▸ Network; a SOCKS proxy cannot be used.</source>
        <translation>Voir Préférences ▸ Options… ▸ Réseau ; un proxy SOCKS ne peut pas être utilisé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether date and time of this computer are right, then try again.</source>
        <translation>Vérifiez la date et l’heure de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>See whether this computer is online and whether it needs a proxy; {}</source>
        <translation>Vérifiez si cet ordinateur est en ligne et s’il lui faut un proxy ; {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Select two models, the second with Ctrl: the map shows what each of them finds in sight</source>
        <translation>Sélectionnez deux modèles, le second avec Ctrl : la carte montre ce que chacun trouve dans la partie visible</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Selected features only</source>
        <translation>Entités sélectionnées uniquement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Selected on the map</source>
        <translation>Sélectionnés sur la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set polygon {} back to pending</source>
        <translation>Remettre le polygone {} en attente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the &amp;engine…</source>
        <translation>Mettre en place le &amp;moteur…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Set up the engine</source>
        <translation>Mettre en place le moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Set up the engine…</source>
        <translation>Mettre en place le moteur…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Set {} polygons back to pending</source>
        <translation>Remettre {} polygones en attente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Several reviewers</source>
        <translation>Plusieurs vérificateurs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share decided</source>
        <translation>Part décidée</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Share done</source>
        <translation>Part faite</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for testing</source>
        <translation>Part pour le test</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share for validation</source>
        <translation>Part pour la validation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Share of pixels on which both agree</source>
        <translation>Part des pixels où les deux concordent</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Shares of the area</source>
        <translation>Parts de la surface</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Shift</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Shift (pixels)</source>
        <translation>Décalage (pixels)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}</source>
        <translation>Décalage d’environ {} px vers {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Shift about {} px {}, corrected</source>
        <translation>Décalage d’environ {} px vers {}, corrigé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show before</source>
        <translation>Montrer avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Show map</source>
        <translation>Montrer la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Show over the map what a run would find in the part in sight (F5)</source>
        <translation>Montrer sur la carte ce qu’un traitement trouverait dans la partie visible (F5)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of a pixel in units of the after image&apos;s CRS</source>
        <translation>Côté d’un pixel en unités du SCR de l’image d’après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the blocks of ground that stay together. Empty: as large as the images allow.</source>
        <translation>Côté des blocs de terrain qui restent ensemble. Vide : aussi grand que les images le permettent.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the patches and of the model&apos;s window. Empty: as recipe or model say.</source>
        <translation>Côté des imagettes et de la fenêtre du modèle. Vide : selon la recette ou le modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the pixels to count; needed where both layers are polygons. Empty: the pixels of the first raster.</source>
        <translation>Côté des pixels à compter ; nécessaire si les deux couches sont des polygones. Vide : les pixels du premier raster.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square patches.</source>
        <translation>Côté des imagettes carrées.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Side of the square that the model sees at once</source>
        <translation>Côté du carré que le modèle voit d’un coup</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Side of the square the model sees at once. Empty: the model&apos;s own.</source>
        <translation>Côté du carré que le modèle voit d’un coup. Vide : celui du modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>Simplify polygons</source>
        <translation>Simplifier les polygones</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Simplify polygons (m)</source>
        <translation>Simplifier les polygones (m)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Smaller change is left out, smaller holes in polygons are filled</source>
        <translation>Les changements plus petits sont laissés de côté, les trous plus petits des polygones comblés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Smaller connected change is left out, and smaller holes in a polygon are filled.</source>
        <translation>Un changement d’un seul tenant plus petit est laissé de côté, et les trous plus petits d’un polygone sont comblés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Something else, or not known</source>
        <translation>Autre chose, ou inconnu</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Speed,
{}</source>
        <translation>Vitesse,
{}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Split</source>
        <translation>Couper</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Split polygon {}</source>
        <translation>Couper le polygone {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Start the engine</source>
        <translation>Démarrage du moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Starting the engine</source>
        <translation>Démarrage du moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Starting the engine…</source>
        <translation>Démarrage du moteur…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Step (pixels)</source>
        <translation>Pas (pixels)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Stop the review and show the map as it was before</source>
        <translation>Arrêter la vérification et montrer la carte telle qu’avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stop; what is done is kept and continued by the next run</source>
        <translation>Arrêter ; ce qui est fait est gardé et repris par le prochain traitement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Stopping after the current window…</source>
        <translation>Arrêt après la fenêtre en cours…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap</source>
        <translation>Permuter</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Swap before and after</source>
        <translation>Permuter avant et après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Swipe</source>
        <translation>Balayer</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/widgets"/>
        <source>Swipe divider</source>
        <translation>Séparateur de balayage</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>T&amp;est</source>
        <translation>T&amp;ester</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;first</source>
        <translation>Prendre la &amp;première</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>Take &amp;second</source>
        <translation>Prendre la &amp;seconde</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Take one of your own models away</source>
        <translation>Retirer un de vos modèles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Taken in different seasons ({} and {}): plants may look like change.</source>
        <translation>Prises en des saisons différentes ({} et {}) : les plantes peuvent passer pour un changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Tells for which pixel sizes the model is</source>
        <translation>Dit pour quelles tailles de pixel est le modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far the after image lies beside the before image, in pixels, and whether that is sure: where much has changed, or there is little to see, it may not be. What has changed, clouds, haze and seasons have little influence. Nothing is written.

Detect change takes the two numbers as its shift, and reads the after image as if it were moved back.</source>
        <translation>Dit de combien de pixels l’image d’après se trouve à côté de l’image d’avant, et si cela est sûr : là où beaucoup a changé, ou où il y a peu à voir, cela peut ne pas l’être. Ce qui a changé, les nuages, la brume et les saisons ont peu d’influence. Rien n’est écrit.

« Détecter les changements » prend les deux nombres comme décalage, et lit l’image d’après comme si elle était ramenée.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells how far two images of the same place are shifted against each other.</source>
        <translation>Dit de combien deux images du même endroit sont décalées l’une par rapport à l’autre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Tells where two change maps or polygons of change agree, and how far.</source>
        <translation>Dit où deux cartes ou polygones de changement concordent, et à quel point.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Test the cluster</source>
        <translation>Tester le cluster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Test-time augmentation</source>
        <translation>Augmentation au test</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Testing the cluster failed: {}.</source>
        <translation>Le test du cluster a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>That is not one polygon; draw a single closed outline.</source>
        <translation>Ce n’est pas un polygone ; dessinez un seul contour fermé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That prepare patches, on Linux. Empty: by cores.</source>
        <translation>Nombre de processus qui préparent les imagettes, sous Linux. Vide : d’après les cœurs.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>That training never sees, 0 to 1.</source>
        <translation>Part que l’entraînement ne voit jamais, de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python interpreter crashed: {} ended with status {}.</source>
        <translation>L’interpréteur Python a planté : {} s’est terminé avec l’état {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python that QGIS brings cannot make environments.</source>
        <translation>Le Python fourni avec QGIS ne peut pas créer d’environnement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: install your system&apos;s package python3-venv.</source>
        <translation>Le Python {} ne peut pas créer d’environnement : installez le paquet python3-venv de votre système.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} cannot make environments: it has no venv or no pip.</source>
        <translation>Le Python {} ne peut pas créer d’environnement : il n’a pas venv ou pas pip.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} computes on no device.</source>
        <translation>Le Python {} ne calcule sur aucun périphérique.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The Python {} has no GDAL, and for Python {}.{} the package index has none.</source>
        <translation>Le Python {} n’a pas GDAL, et l’index de paquets n’en a pas pour Python {}.{}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The Python {} lacks {}.</source>
        <translation>Il manque au Python {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The area is empty; draw one.</source>
        <translation>La zone est vide ; dessinez-en une.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The area layer {} has no polygons; choose another, or leave the area empty.</source>
        <translation>La couche de zone {} n’a pas de polygone ; choisissez-en une autre, ou laissez la zone vide.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The area lies outside of what the images have in common.</source>
        <translation>La zone se trouve en dehors de ce que les images ont en commun.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The before image ({}) is later than the after image ({}).</source>
        <translation>L’image d’avant ({}) est plus récente que l’image d’après ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not trusted.</source>
        <translation>Le certificat de {} n’est pas approuvé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The certificate of {} is not valid today.</source>
        <translation>Le certificat de {} n’est pas valable aujourd’hui.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The change map of these polygons was not found; add it to their layer group.</source>
        <translation>La carte des changements de ces polygones est introuvable ; ajoutez-la à leur groupe de couches.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The change probability over the image, as long as the key is held.</source>
        <translation>La probabilité de changement sur l’image, tant que la touche est tenue.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room for the engine: {} more are needed.</source>
        <translation>Le disque a trop peu de place pour le moteur : il en faut {} de plus.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk has too little room: make {} free.</source>
        <translation>Le disque a trop peu de place : libérez {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The download from {} broke off.</source>
        <translation>Le téléchargement depuis {} s’est interrompu.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The driver {} is too old for any torch on {}: the processor computes until it is updated.</source>
        <translation>Le pilote {} est trop ancien pour tout torch sur {} : le processeur calcule jusqu’à sa mise à jour.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine could not be started with {}: {}.</source>
        <translation>Le moteur n’a pas pu être démarré avec {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine did not answer within {} s of being started; try again, or choose another Python in the settings.</source>
        <translation>Le moteur n’a pas répondu dans les {} s suivant son démarrage ; réessayez, ou choisissez un autre Python dans les paramètres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine does not run in the Python {} ({}).</source>
        <translation>Le moteur ne fonctionne pas dans le Python {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine has not been heard of for {} s and was ended; try again.</source>
        <translation>Le moteur est resté muet {} s et a été arrêté ; réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The engine is installed into {}, apart from QGIS and its Python.</source>
        <translation>Le moteur est installé dans {}, à part de QGIS et de son Python.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine picks the model that suits the images best.</source>
        <translation>Le moteur prend le modèle qui convient le mieux aux images.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine speaks version {} of the protocol and the plugin version {}; restart QGIS, or install the plugin again if that does not help.</source>
        <translation>Le moteur parle la version {} du protocole et l’extension la version {} ; redémarrez QGIS, ou réinstallez l’extension si cela ne suffit pas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>The engine stopped unexpectedly ({}); run again to continue where it was.</source>
        <translation>Le moteur s’est arrêté de façon inattendue ({}) ; relancez pour reprendre où il en était.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The engine that detects change is not set up.</source>
        <translation>Le moteur qui détecte les changements n’est pas en place.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>The environment variable {} decides: {}</source>
        <translation>La variable d’environnement {} décide : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The file of {} cannot be found; repair the layer&apos;s data source.</source>
        <translation>Le fichier de {} est introuvable ; réparez la source de données de la couche.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” cannot be found; repair the layer&apos;s data source.</source>
        <translation>Le fichier de « {} » est introuvable ; réparez la source de données de la couche.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The file of “{}” names no CRS, the other one does.</source>
        <translation>Le fichier de « {} » n’indique pas de SCR, l’autre si.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The folder of the engine</source>
        <translation>Le dossier du moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folder {} cannot be written to.</source>
        <translation>Impossible d’écrire dans le dossier {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The folders hold no two files of the same name; check the folders and the pattern.</source>
        <translation>Les dossiers n’ont pas deux fichiers de même nom ; vérifiez les dossiers et le motif.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The image before, as long as the key is held.</source>
        <translation>L’image d’avant, tant que la touche est tenue.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The image {} is needed, and is not at {} any more; put it back there.</source>
        <translation>L’image « {} » est nécessaire et n’est plus à {} ; remettez-la là.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The layer {} does not come from a raster file ({}); save it as a file and take that.</source>
        <translation>La couche {} ne vient pas d’un fichier raster ({}) ; enregistrez-la dans un fichier et prenez celui-ci.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The line does not cut the polygon in two; draw it from side to side.</source>
        <translation>La ligne ne coupe pas le polygone en deux ; tracez-la d’un bord à l’autre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The map cannot be measured: {}.</source>
        <translation>La carte ne peut pas être mesurée : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map canvas shows nothing of the common area.</source>
        <translation>Le canevas de carte ne montre rien de la zone commune.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map of change is done.</source>
        <translation>La carte des changements est prête.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The map shows nothing of what is compared.</source>
        <translation>La carte ne montre rien de ce qui est comparé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The map tells the address of the image {} without its password or token ({}), so it cannot be opened; detect change again with a copy of it on this computer.</source>
        <translation>La carte dit l’adresse de l’image « {} » sans son mot de passe ou jeton ({}), elle ne peut donc pas être ouverte ; détectez à nouveau avec une copie sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The map tells {} without the password or token in it; add the image and choose it.</source>
        <translation>La carte dit {} sans le mot de passe ou le jeton ; ajoutez l’image et choisissez-la.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The map that the polygons come from, which tells the images and how they were read. Empty: the one of the same name beside the polygons, if any.</source>
        <translation>La carte dont viennent les polygones, qui dit les images et comment elles ont été lues. Vide : celle de même nom à côté des polygones, s’il y en a une.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model needs {}; bands {} of “{}” are {}.</source>
        <translation>Le modèle a besoin de {} ; les bandes {} de « {} » sont {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The model was made for pixels of {} to {}, these have {}; expect poor results.</source>
        <translation>Le modèle est conçu pour des pixels de {} à {}, ceux-ci font {} ; attendez-vous à de mauvais résultats.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>The model {} that made this map is not among yours any more. Start from another, or let a new one learn from this review alone.</source>
        <translation>Le modèle {} qui a fait cette carte n’est plus parmi les vôtres. Partez d’un autre, ou laissez un nouveau apprendre de cette vérification seule.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {} holds {}, which no file here may; choose another.</source>
        <translation>Le nom {} contient {}, ce qu’aucun fichier ne peut ici ; choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>The name {}… is too long; give a shorter one.</source>
        <translation>Le nom {}… est trop long ; donnez-en un plus court.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>The network {}</source>
        <translation>Le réseau {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The new course must cross the outline twice.</source>
        <translation>Le nouveau tracé doit croiser le contour deux fois.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file.</source>
        <translation>L’image la plus récente, d’un fichier raster.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The newer image, from a raster file. The result lies on its pixels.</source>
        <translation>L’image la plus récente, d’un fichier raster. Le résultat repose sur ses pixels.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The number format of most computations. Empty: auto.</source>
        <translation>Le format numérique de la plupart des calculs. Vide : auto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The older image, from a raster file.</source>
        <translation>L’image la plus ancienne, d’un fichier raster.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>The one that this is, for the pixel size. Empty: by the folder&apos;s name.</source>
        <translation>Celui dont il s’agit, pour la taille de pixel. Vide : d’après le nom du dossier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The outline crosses or touches itself; move its corners apart and try again.</source>
        <translation>Le contour se croise ou se touche ; écartez ses sommets et réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/drawing"/>
        <source>The outline must stay one polygon that does not cross itself.</source>
        <translation>Le contour doit rester un polygone qui ne se croise pas lui-même.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The overlap of {} pixels must be smaller than the window of {} pixels.</source>
        <translation>Le recouvrement de {} pixels doit être plus petit que la fenêtre de {} pixels.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The path of the engine&apos;s folder is too long for this system.</source>
        <translation>Le chemin du dossier du moteur est trop long pour ce système.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The pixels and the CRS in which the images are compared and the map is written; automatic takes the after image&apos;s, or pixels of the size that suits the model</source>
        <translation>Les pixels et le SCR dans lesquels les images sont comparées et la carte écrite ; automatique prend ceux de l’image d’après, ou des pixels de la taille qui convient au modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>The pixels of a sample keep their shape.</source>
        <translation>Les pixels d’un échantillon gardent leur forme.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>The pixels of an accuracy sample cannot be edited, only judged.</source>
        <translation>Les pixels d’un échantillon d’exactitude ne peuvent pas être modifiés, seulement jugés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The plugin has no list of packages {}.</source>
        <translation>L’extension n’a pas de liste de paquets {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/processing"/>
        <source>The polygons of “{}” could not be saved for the engine: {}.</source>
        <translation>Les polygones de « {} » n’ont pas pu être enregistrés pour le moteur : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>The polygons stay as they were.</source>
        <translation>Les polygones sont restés tels quels.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The preview failed: {}.</source>
        <translation>L’aperçu a échoué : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The project has no two images of one place with dates; set dates in their properties.</source>
        <translation>Le projet n’a pas deux images datées d’un même endroit ; renseignez les dates dans leurs propriétés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>The proxy that QGIS is set to does not lead to {}.</source>
        <translation>Le proxy réglé dans QGIS ne mène pas à {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>The public package index</source>
        <translation>L’index public de paquets</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The report cannot be written: {}.</source>
        <translation>Le rapport ne peut pas être écrit : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>The sample cannot be drawn: {}.</source>
        <translation>L’échantillon ne peut pas être tiré : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>The sun stood elsewhere ({}, then {}): shadows may look like change.</source>
        <translation>Le soleil était ailleurs ({}, puis {}) : les ombres peuvent passer pour un changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>There is no Python at {} to run the engine.</source>
        <translation>Il n’y a pas de Python à {} pour faire tourner le moteur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no change map of these polygons to show.</source>
        <translation>Il n’y a pas de carte des changements de ces polygones à montrer.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}, and none can be made.</source>
        <translation>Le dossier {} n’existe pas et ne peut pas être créé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>There is no folder {}.</source>
        <translation>Le dossier {} n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is no polygon under the mouse.</source>
        <translation>Il n’y a pas de polygone sous la souris.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is no space left for {}; nothing was changed. Free some and try again.</source>
        <translation>Il n’y a plus de place pour {} ; rien n’a été changé. Libérez-en et réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>There is nothing to merge; choose a polygon beside this one.</source>
        <translation>Il n’y a rien à fusionner ; choisissez un polygone à côté de celui-ci.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à refaire.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>These polygons are too far apart; only neighbours can be merged.</source>
        <translation>Ces polygones sont trop éloignés ; seuls des voisins peuvent être fusionnés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This co&amp;mputer</source>
        <translation>Cet o&amp;rdinateur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides 1 polygon.</source>
        <translation>Cela décide de 1 polygone.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This decides {} polygons.</source>
        <translation>Cela décide de {} polygones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>This is the file of “{}”; results never replace an image.</source>
        <translation>C’est le fichier de « {} » ; un résultat ne remplace jamais une image.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the first one of the list.</source>
        <translation>C’est le premier de la liste.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>This is the last one of the list.</source>
        <translation>C’est le dernier de la liste.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>This map was made without a model ({}), so there is none to improve. Start from one of yours, or let a new one learn from this review alone; that takes longer and many polygons.</source>
        <translation>Cette carte a été faite sans modèle ({}), il n’y en a donc pas à améliorer. Partez d’un des vôtres, ou laissez un nouveau apprendre de cette vérification seule ; cela prend plus de temps et beaucoup de polygones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s build {} for {}: it takes the package index&apos;s own, which computes on the processor.</source>
        <translation>Cette version ne connaît pas les sommes de contrôle de torch {} pour {} : elle prend celui de l’index de paquets, qui calcule sur le processeur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version knows no checksums of torch&apos;s smaller build for processors: it takes the larger.</source>
        <translation>Cette version ne connaît pas les sommes de contrôle du torch plus petit pour processeurs : elle prend le plus grand.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>This version of the plugin knows no torch for {} and Python {}.{} ({}).</source>
        <translation>Cette version du plugin ne connaît aucun torch pour {} et Python {}.{} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <source>Threads</source>
        <translation>Fils d’exécution</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold chosen</source>
        <translation>Seuil choisi</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold of change</source>
        <translation>Seuil de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the first</source>
        <translation>Seuil du premier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the highest F1</source>
        <translation>Seuil du F1 le plus haut</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold of the second</source>
        <translation>Seuil du second</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Threshold taken</source>
        <translation>Seuil utilisé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Threshold {}</source>
        <translation>Seuil {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and 1 view without other changes.</source>
        <translation>De quoi apprendre : {} polygones acceptés et {} rejetés, et 1 vue sans autre changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons, and {} views without other changes.</source>
        <translation>De quoi apprendre : {} polygones acceptés et {} rejetés, et {} vues sans autre changement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>To learn from: {} accepted and {} rejected polygons.</source>
        <translation>De quoi apprendre : {} polygones acceptés et {} rejetés.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>To send with a report</source>
        <translation>À joindre à un signalement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>To the polygon</source>
        <translation>Au polygone</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Train a model</source>
        <translation>Entraîner un modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Train a new model with this re&amp;view</source>
        <translation>Entraîner un &amp;nouveau modèle par cette vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained &amp;on</source>
        <translation>Entraîné su&amp;r</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trained from scratch, where no model is fine-tuned.</source>
        <translation>Entraîné de zéro, si aucun modèle n’est affiné.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Trained on</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Training data</source>
        <translation>Données d’entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>Training re&amp;port</source>
        <translation>Ra&amp;pport d’entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Training set</source>
        <translation>Jeu d’entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network from scratch, or fine-tunes a model, on a training set made by Prepare training data or published as such. At the end there is one model file, listed in Detect change, and a report with curves, figures and sample images.

Training takes from minutes to days and wants a GPU for all but small sets. A run that was cancelled or interrupted keeps its progress: run it again with the same folder and Resume.</source>
        <translation>Entraîne un réseau de zéro, ou affine un modèle, sur un jeu d’entraînement fait par « Préparer des données d’entraînement » ou publié comme tel. À la fin il y a un fichier de modèle, proposé dans « Détecter les changements », et un rapport avec courbes, chiffres et images d’exemple.

L’entraînement prend de quelques minutes à plusieurs jours et demande un GPU sauf pour de petits jeux. Un traitement annulé ou interrompu garde son avancement : relancez-le avec le même dossier et « Reprendre ».</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Trains a network on a training set, or fine-tunes a model.</source>
        <translation>Entraîne un réseau sur un jeu d’entraînement, ou affine un modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>Try again, and wait until it is done.</source>
        <translation>Réessayez, et attendez que ce soit fini.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again: what was downloaded whole is kept.</source>
        <translation>Réessayez : ce qui a été entièrement téléchargé est gardé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; if it crashes again, install QGIS anew or choose another Python in the options.</source>
        <translation>Réessayez ; s’il plante encore, réinstallez QGIS ou choisissez un autre Python dans les options.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Try again; the log says more.</source>
        <translation>Réessayez ; le journal en dit plus.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Trying the devices</source>
        <translation>Essai des périphériques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Turn on long paths in Windows, or sign in as a user with a shorter folder.</source>
        <translation>Activez les chemins longs dans Windows, ou ouvrez une session au dossier plus court.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map into polygons at a threshold.</source>
        <translation>Transforme une carte des changements en polygones à un seuil.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Turns a change map, made by Detect change, into polygons of the pixels at or above a threshold. Each polygon knows its mean and highest probability and area, and waits for review as pending.</source>
        <translation>Transforme une carte des changements, faite par « Détecter les changements », en polygones des pixels à partir d’un seuil. Chaque polygone connaît sa probabilité moyenne, la plus haute et sa surface, et attend la vérification avec l’état « pending » (en attente).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undecided</source>
        <translation>Indécis</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>Undo: {}</source>
        <translation>Annulation : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Undone: {}</source>
        <translation>Annulé : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>Update the engine</source>
        <translation>Mettre à jour le moteur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use Automatic</source>
        <translation>Utiliser Automatique</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use bands {}</source>
        <translation>Utiliser les bandes {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use everything in common</source>
        <translation>Utiliser tout ce qui est commun</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use the right bands</source>
        <translation>Utiliser les bonnes bandes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use {}</source>
        <translation>Utiliser {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Use “{}”</source>
        <translation>Utiliser « {} »</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>Usual keys</source>
        <translation>Touches habituelles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Values of more than 8 bits: each image is stretched to the model&apos;s range.</source>
        <translation>Valeurs de plus de 8 bits : chaque image est ramenée à la plage du modèle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>Versions, devices and the last log, without your name and folders, to send with a report</source>
        <translation>Versions, périphériques et dernier journal, sans votre nom ni vos dossiers, à joindre à un signalement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Wait until it has ended, then try again.</source>
        <translation>Attendez la fin, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning</source>
        <translation>Attention</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Warning: {}</source>
        <translation>Attention : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Weights of the backbone</source>
        <translation>Poids de l’ossature</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Weights to be had elsewhere</source>
        <translation>Poids disponibles ailleurs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What QGIS shows. Empty: the network and the data.</source>
        <translation>Ce que QGIS montre. Vide : le réseau et les données.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What changed between the two images. Leave it empty where a folder is given.</source>
        <translation>Ce qui a changé entre les deux images. À laisser vide si un dossier est donné.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What is known of each model; add and remove models</source>
        <translation>Ce que l’on sait de chaque modèle ; ajouter et supprimer des modèles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What is true: polygons of change, or a mask (of 0 and 255, or of 0 and 1 with 255 where it is not labelled).</source>
        <translation>Ce qui est vrai : des polygones de changement, ou un masque (de 0 et 255, ou de 0 et 1 avec 255 là où rien n’est étiqueté).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What parts of an image do that cannot be read: stop ends the run, skip leaves them out, without data.</source>
        <translation>Ce qui arrive aux parties d’une image qui ne peuvent pas être lues : stop met fin au traitement, skip les laisse de côté, sans donnée.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>What recognises change in the two images</source>
        <translation>Ce qui reconnaît les changements entre les deux images</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>What the model is called in lists. Empty: the name of the run&apos;s folder.</source>
        <translation>Comment le modèle s’appelle dans les listes. Vide : le nom du dossier du traitement.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>What the new model knows before it learns from your review</source>
        <translation>Ce que le nouveau modèle sait avant d’apprendre de votre vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where a network checks connections, add its certificate in Settings ▸ Options… ▸ Authentication.</source>
        <translation>Si un réseau contrôle les connexions, ajoutez son certificat dans Préférences ▸ Options… ▸ Authentification.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>Where an index or a folder of your own is set in the options, see whether it is complete.</source>
        <translation>Si un index ou un dossier à vous est réglé dans les options, vérifiez qu’il est complet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Where it comes from</source>
        <translation>D’où il vient</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Which names count, such as *_ortho.tif; * stands for anything</source>
        <translation>Quels noms comptent, par exemple *_ortho.tif ; * remplace n’importe quoi</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Whoever can connect to a Dask scheduler without TLS (tcp://) can run any program on its workers and read what is sent. Use one only in a network whose every user you trust, or one with TLS (tls://) and its certificates in Dask&apos;s own configuration. QGIS and the engine connect to the scheduler; neither listens on the network. Workers must find the images by the names that they have here. Preview here stays on this computer.</source>
        <translation>Quiconque peut se connecter à un ordonnanceur Dask sans TLS (tcp://) peut exécuter n’importe quel programme sur ses workers et lire ce qui est envoyé. N’en utiliser un que dans un réseau dont tous les utilisateurs sont dignes de confiance, ou un avec TLS (tls://) et ses certificats dans la configuration de Dask. QGIS et le moteur se connectent à l’ordonnanceur ; aucun des deux n’écoute sur le réseau. Les workers doivent trouver les images sous les noms qu’elles ont ici. « Aperçu ici » reste sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Whose pixels are counted: before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>De quels pixels on compte : before, after, ou une taille de pixel en unités du SCR de l’image d’après.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/library"/>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Window (pixels)</source>
        <translation>Fenêtre (pixels)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Windows
per s</source>
        <translation>Fenêtres
par s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Windows worked on at once, or auto.</source>
        <translation>Fenêtres traitées à la fois, ou auto.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>With the options that networks have unless told otherwise, for one pair of windows of {window} × {window} pixels, by torch. The speed of {standard} in float32 is 1. Measured on {date}: {machine}.</source>
        <translation>Avec les options par défaut des réseaux, pour une paire de fenêtres de {window} × {window} pixels, par torch. La vitesse de {standard} en float32 est 1. Mesuré le {date} : {machine}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>With the polygons selected on the map, else with a neighbour.</source>
        <translation>Avec les polygones sélectionnés sur la carte, sinon avec un voisin.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Within an epoch; at the end of each it is saved anyway.</source>
        <translation>Au sein d’une époque ; à la fin de chacune il est sauvé de toute façon.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Without a model</source>
        <translation>Sans modèle</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>Without it, an output that exists already is an error, and stays as it is.</source>
        <translation>Sans cela, une sortie qui existe déjà est une erreur, et reste telle quelle.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Write a GeoPackage of the polygons of change beside the map</source>
        <translation>Écrire un GeoPackage des polygones de changement à côté de la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the &amp;report…</source>
        <translation>Écrire le &amp;rapport…</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>Write the report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <location filename="../../cd_plugin/library"/>
        <source>Your models</source>
        <translation>Vos modèles</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to it</source>
        <translation>Zoomer dessus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>Zoom to result</source>
        <translation>Zoomer sur le résultat</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set in the folder tmp; say which it is when you add one, as that tells how values are normalised</source>
        <translation>un fichier .pt par jeu de données dans le dossier tmp ; indiquez le jeu de données en l’ajoutant, car il détermine la normalisation des valeurs</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a .pt file for each data set, linked from the readme</source>
        <translation>un fichier .pt pour chaque jeu de données, lié dans le readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>a few seconds</source>
        <translation>quelques secondes</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>a file snunet-….pt for each width, linked from the readme</source>
        <translation>un fichier snunet-….pt par largeur, lié dans le readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>a known place</source>
        <translation>un endroit connu</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>about {}</source>
        <translation>environ {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>accuracy,precision,recall,F1,IoU,kappa,ground truth,validation,assessment</source>
        <translation>exactitude,précision,rappel,F1,IoU,kappa,vérité terrain,validation,évaluation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>agreement,kappa,difference,two models,change map,confusion</source>
        <translation>concordance,kappa,différence,deux modèles,carte des changements,confusion</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>and above in change probability counts as change</source>
        <translation>et plus de probabilité de changement compte comme changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>any</source>
        <translation>toutes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area × probability</source>
        <translation>surface × probabilité</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, large first</source>
        <translation>surface, grande d’abord</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>area, small first</source>
        <translation>surface, petite d’abord</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>as it is commonly quoted, and not compared with the paper</source>
        <translation>tel qu’on le cite d’ordinaire, non comparé à l’article</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto continues a stopped run with the same output and settings, if there is one; never starts anew; require insists on one.</source>
        <translation>auto continue un traitement arrêté de mêmes sortie et paramètres, s’il y en a un ; never recommence à zéro ; require en exige un.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, cpu, intel, cuda, cuda:0 … or mps.</source>
        <translation>auto, cpu, intel, cuda, cuda:0 … ou mps.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>auto, float32, bfloat16 or float16: the number format of the computation; auto takes the fastest that is safe on the device.</source>
        <translation>auto, float32, bfloat16 ou float16 : le format numérique du calcul ; auto prend le plus rapide qui soit sûr sur le périphérique.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>bare ground</source>
        <translation>sol nu</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS.</source>
        <translation>before, after, ou une taille de pixel en unités du SCR de l’image d’après.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>before, after, or a pixel size in units of the after image&apos;s CRS. Empty: after.</source>
        <translation>before, after, ou une taille de pixel en unités du SCR de l’image d’après. Vide : after.</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt in a zip archive for each data set, which is to be unpacked</source>
        <translation>best_ckpt.pt dans une archive zip pour chaque jeu de données, à décompresser</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>best_ckpt.pt, linked from the readme</source>
        <translation>best_ckpt.pt, lié dans le readme</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>building</source>
        <translation>bâtiment</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by CGNet&apos;s authors, with the published code</source>
        <translation>par les auteurs de CGNet, avec le code publié</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>by open-cd&apos;s port (SNUNet: `width=16`; IFN: at a threshold of 0.3)</source>
        <translation>par la version d’open-cd (SNUNet : `width=16` ; IFN : au seuil de 0,3)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>change</source>
        <translation>changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change detection,difference,before,after,deep learning,network,cva,imagery</source>
        <translation>détection de changements,différence,avant,après,apprentissage profond,réseau de neurones,cva,imagerie</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change in both</source>
        <translation>changement dans les deux</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>change,polygonize,vectorize,threshold,probability</source>
        <translation>changement,polygoniser,vectoriser,seuil,probabilité</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>checks</source>
        <translation>vérifications</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>clearing</source>
        <translation>défrichement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>coastal blue</source>
        <translation>bleu côtier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>conflict: {} / {}</source>
        <translation>conflit : {} / {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>decided</source>
        <translation>décidés</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>deep learning,training,fine-tune,network,neural,weights</source>
        <translation>apprentissage profond,entraînement,affinage,fine-tuning,réseau de neurones,poids</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>demolition</source>
        <translation>démolition</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>does not work: {}</source>
        <translation>ne fonctionne pas : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down</source>
        <translation>le bas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and left</source>
        <translation>le bas à gauche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>down and right</source>
        <translation>le bas à droite</translation>
    </message>
    <message>
        <location filename="../../resources/styles"/>
        <source>drawn by hand</source>
        <translation>dessiné à la main</translation>
    </message>
    <message>
        <location filename="../../resources/sample"/>
        <source>drawn town, aerial images of 15 cm</source>
        <translation>ville dessinée, images aériennes de 15 cm</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>east</source>
        <translation>l’est</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>exit status {}</source>
        <translation>code de sortie {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>first</source>
        <translation>première</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>found</source>
        <translation>trouvé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from left to right</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>from top to bottom</source>
        <translation>de haut en bas</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>invented</source>
        <translation>inventé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it did not answer in {} s</source>
        <translation>il n’a pas répondu en {} s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it ended with status {} and said nothing</source>
        <translation>il s’est terminé avec l’état {} sans rien dire</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>it said nothing</source>
        <translation>il n’a rien dit</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>judged {}</source>
        <translation>jugé {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>left</source>
        <translation>la gauche</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>levir_best.pth and whu_best.pth in the folder pretrained_models</source>
        <translation>levir_best.pth et whu_best.pth dans le dossier pretrained_models</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>linked from the readme of the folder Change Detection: of its three networks the one on ResNet-50</source>
        <translation>lié dans le readme du dossier Change Detection : de ses trois réseaux, celui sur ResNet-50</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>map units²</source>
        <translation>unités de carte²</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>mapped as {}</source>
        <translation>cartographié {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>near infrared</source>
        <translation>proche infrarouge</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest on the map</source>
        <translation>le plus près sur la carte</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>nearest the threshold</source>
        <translation>le plus près du seuil</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no change</source>
        <translation>sans changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>no file can be made in it</source>
        <translation>aucun fichier ne peut y être créé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>no key</source>
        <translation>pas de touche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, auto, or how many pixels of the grid the after image lies to the right of and below the before image, such as 1.4,-0.3: it is read as if it were moved back. auto estimates it, and moves nothing where that is not sure.</source>
        <translation>none, auto, ou de combien de pixels de la grille l’image d’après se trouve à droite et en dessous de l’image d’avant, par exemple 1.4,-0.3 : elle est lue comme si elle était ramenée. auto l’estime, et ne déplace rien si ce n’est pas sûr.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX that become 0 and 255. Empty: 8-bit values as they are, others between their 2nd and 98th percentile in each image.</source>
        <translation>none, each, joint, ou les valeurs MIN,MAX qui deviennent 0 et 255. Vide : les valeurs 8 bits telles quelles, les autres entre leurs 2e et 98e centiles dans chaque image.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, each, joint, or the values MIN,MAX: how pixel values are brought to what the model was trained with. Empty: 8-bit values as they are, others between their 2nd and 98th percentile. MIN,MAX are numbers as the after image&apos;s file stores them.</source>
        <translation>none, each, joint, ou les valeurs MIN,MAX : comment les valeurs des pixels sont amenées à ce avec quoi le modèle a été entraîné. Vide : les valeurs 8 bits telles quelles, les autres entre leurs 2e et 98e centiles. MIN,MAX sont des nombres tels que le fichier de l’image d’après les contient.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, flips or d4: averages over mirrored (flips) or also turned (d4) views of the images, which takes 4 or 8 times as long and finds a little more.</source>
        <translation>none, flips ou d4 : fait la moyenne de vues en miroir (flips) ou aussi tournées (d4) des images, ce qui prend 4 ou 8 fois plus de temps et trouve un peu plus.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>none, or irmad: first brings the before image to the light of the after image, by the pixels that did not change.</source>
        <translation>none, ou irmad : amène d’abord l’image d’avant à la lumière de l’image d’après, par les pixels qui n’ont pas changé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north</source>
        <translation>le nord</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-east</source>
        <translation>le nord-est</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>north-west</source>
        <translation>le nord-ouest</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>not judged</source>
        <translation>non jugé</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>not known, so that Automatic never takes it</source>
        <translation>inconnues, Automatique ne le prend donc jamais</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>not named</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <location filename="../../resources"/>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>not stated; non-commercial, research</source>
        <translation>non indiqué ; non commercial, recherche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>on the map: {}</source>
        <translation>sur la carte : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>only in {}</source>
        <translation>seulement dans {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>outline</source>
        <translation>contour</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>pad fills up patches that reach beyond the images with pixels that do not count; drop leaves such patches out.</source>
        <translation>pad complète les imagettes qui dépassent les images par des pixels qui ne comptent pas ; drop laisse de telles imagettes de côté.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>pairs</source>
        <translation>paires</translation>
    </message>
    <message>
        <location filename="../../engine/contract"/>
        <source>pam_net_F.pth and pam_net_A.pth, linked from the readme: put both into one folder and add either</source>
        <translation>pam_net_F.pth et pam_net_A.pth, liés dans le readme : mettez les deux dans un dossier et ajoutez l’un ou l’autre</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>panchromatic</source>
        <translation>panchromatique</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>patches</source>
        <translation>imagettes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>per second</source>
        <translation>par seconde</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of unknown size</source>
        <translation>pixels de taille inconnue</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>pixels of {}</source>
        <translation>pixels de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>probabilities from {} up</source>
        <translation>probabilités à partir de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, high first</source>
        <translation>probabilité, haute d’abord</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>probability, low first</source>
        <translation>probabilité, basse d’abord</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>recipe</source>
        <translation>recette</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>red edge</source>
        <translation>red edge</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>regrowth</source>
        <translation>repousse</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../resources/styles"/>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <translation>la droite</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>right</source>
        <comment>not wrong</comment>
        <translation>juste</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>road</source>
        <translation>route</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>second</source>
        <translation>seconde</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>shadow or season</source>
        <translation>ombre ou saison</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>shift,registration,co-registration,offset,alignment,before,after</source>
        <translation>décalage,recalage,co-registration,alignement,avant,après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>shortwave infrared</source>
        <translation>infrarouge à ondes courtes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>signal {}</source>
        <translation>signal {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south</source>
        <translation>le sud</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-east</source>
        <translation>le sud-est</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>south-west</source>
        <translation>le sud-ouest</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>tcp://10.0.0.5:8786, or the scheduler&apos;s file</source>
        <translation>tcp://10.0.0.5:8786, ou le fichier de l’ordonnanceur</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>the polygons of change but the rejected ones</source>
        <translation>les polygones de changement sauf les rejetés</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>this project&apos;s</source>
        <translation>celle de ce projet</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>training set,patches,tiles,chips,labels,samples,export training data</source>
        <translation>jeu d’entraînement,imagettes,tuiles,étiquettes,exemples,exporter des données d’entraînement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>undefined</source>
        <translation>indéfini</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <location filename="../../cd_plugin/review/improve"/>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up</source>
        <translation>le haut</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and left</source>
        <translation>le haut à gauche</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up and right</source>
        <translation>le haut à droite</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>up to {} windows</source>
        <translation>jusqu’à {} fenêtres</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values from {}</source>
        <translation>valeurs à partir de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>values up to {}</source>
        <translation>valeurs jusqu’à {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>water</source>
        <translation>eau</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>west</source>
        <translation>l’ouest</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>windows</source>
        <translation>fenêtres</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with ResNet-18 and full margins</source>
        <translation>avec ResNet-18 et marges complètes (full)</translation>
    </message>
    <message>
        <location filename="../../resources"/>
        <source>with labels of buildings beside those of change</source>
        <translation>avec des étiquettes de bâtiments en plus de celles du changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} (not found)</source>
        <translation>{} (introuvable)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} (unreadable)</source>
        <translation>{} (illisible)</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} It is kept as {}.</source>
        <translation>{} Il est gardé sous {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} accepted, {} rejected, {} pending</source>
        <translation>{} acceptés, {} rejetés, {} en attente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} against {}</source>
        <translation>{} contre {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} and {}</source>
        <translation>{} et {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} and {} have different coordinate systems; they are not of one map.</source>
        <translation>{} et {} ont des systèmes de coordonnées différents ; ils ne sont pas d’une même carte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} are downloaded; {} of disk are needed, {} are free.</source>
        <translation>{} sont téléchargés ; {} de disque sont nécessaires, {} sont libres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} are not in the project.</source>
        <translation>{} ne sont pas dans le projet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands</source>
        <translation>{} bandes</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} bands are chosen for “{}”, the model needs {} ({}).</source>
        <translation>{} bandes sont choisies pour « {} », le modèle en demande {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} beside {}</source>
        <translation>{} à côté de {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} billion multiply-adds</source>
        <translation>{} milliards de multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} cannot be found where the change was detected; choose the images.</source>
        <translation>{} n’est plus là où il se trouvait lors de la détection ; choisissez les images.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be opened; choose the change map of the polygons.</source>
        <translation>{} ne peut pas être ouvert ; choisissez la carte des changements des polygones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be reached.</source>
        <translation>{} est injoignable.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} cannot be read</source>
        <translation>{} ne peut pas être lu</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} cannot be read ({}); choose another folder.</source>
        <translation>{} ne peut pas être lu ({}) ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be read ({}); copy it to this computer first.</source>
        <translation>{} ne peut pas être lu ({}) ; copiez-le d’abord sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be read; part of it may be damaged.</source>
        <translation>{} ne peut pas être lu ; une partie en est peut-être endommagée.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} cannot be removed ({}); close what has it open, or ask whoever may write to its folder.</source>
        <translation>{} ne peut pas être supprimé ({}) ; fermez ce qui le tient ouvert, ou demandez à qui peut écrire dans son dossier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be used: {}; nothing was changed.</source>
        <translation>{} ne peut pas être utilisé : {} ; rien n’a été changé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to ({}).</source>
        <translation>Impossible d’écrire dans {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to.</source>
        <translation>Impossible d’écrire dans {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} cannot be written to: give yourself the right.</source>
        <translation>Impossible d’écrire dans {} : donnez-vous le droit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} cannot be written: {}.</source>
        <translation>{} ne peut pas être écrit : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot be written: {}; choose another folder, or allow writing to it.</source>
        <translation>{} ne peut pas être écrit : {} ; choisissez un autre dossier, ou permettez d’y écrire.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} cannot be written; free some space there.</source>
        <translation>{} ne peut pas être écrit ; libérez-y de la place.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} cannot take a layer for background; close what else edits it.</source>
        <translation>{} ne peut pas recevoir de couche pour le fond ; fermez ce qui le modifie d’autre.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} checks: all devices ({}) give what the processor gives.</source>
        <translation>{} vérifications : tous les périphériques ({}) donnent le résultat du processeur.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} computers</source>
        <translation>{} ordinateurs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} could not be written whole</source>
        <translation>{} n’a pas pu être écrit en entier</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} devices</source>
        <translation>{} périphériques</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not have the packages that are needed.</source>
        <translation>{} n’a pas les paquets nécessaires.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} does not run as a Python interpreter.</source>
        <translation>{} ne fonctionne pas comme interpréteur Python.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} exists already and is not replaced.</source>
        <translation>{} existe déjà et n’est pas remplacé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} exists; choose another name.</source>
        <translation>{} existe ; choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} failed: {}.</source>
        <translation>Échec – {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} failed: {}; nothing was changed.</source>
        <translation>{} a échoué : {} ; rien n’a été changé.</translation>
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
        <translation>{} n’a pas de polygones de changement ; choisissez un fichier qui a été vérifié.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} has no layer {} of polygons.</source>
        <translation>{} n’a pas de couche {} de polygones.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} has no table {} of polygons with ids.</source>
        <translation>{} n’a pas de table {} de polygones avec identifiants.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} image</source>
        <translation>Image « {} »</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} in common: {} of before, {} of after</source>
        <translation>{} en commun : {} d’avant, {} d’après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval</source>
        <translation>Intervalle à {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} interval: {} to {}</source>
        <translation>Intervalle à {} : {} à {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} is Python {}.{}; the engine needs 3.9 or newer.</source>
        <translation>{} est Python {}.{} ; le moteur demande 3.9 ou plus récent.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited in QGIS, which locks {}; save or discard the edits first.</source>
        <translation>{} est en cours de modification dans QGIS, ce qui verrouille {} ; enregistrez ou abandonnez d’abord les modifications.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is being edited; save or discard the edits first.</source>
        <translation>{} est en cours de modification ; enregistrez ou abandonnez d’abord les modifications.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is chosen now.</source>
        <translation>{} est maintenant choisi.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is filtered in QGIS; the review is of all polygons of its file.</source>
        <translation>{} est filtrée dans QGIS ; la vérification porte sur tous les polygones de son fichier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} is in another coordinate system than the polygons; choose their own map.</source>
        <translation>{} est dans un autre système de coordonnées que les polygones ; choisissez leur propre carte.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is in the Processing toolbox, at {}.</source>
        <translation>{} se trouve dans la boîte à outils de traitements, sous {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is locked by another program; nothing was changed. Close what edits it and try again.</source>
        <translation>{} est verrouillé par un autre programme ; rien n’a été changé. Fermez ce qui le modifie et réessayez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is no layer of polygons in a GeoPackage.</source>
        <translation>{} n’est pas une couche de polygones dans un GeoPackage.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is no longer there; nothing was changed.</source>
        <translation>{} n’est plus là ; rien n’a été changé.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} is no model of this plugin yet. Its weights are read, nothing in it is run.</source>
        <translation>{} n’est pas encore un modèle de cette extension. Ses poids sont lus, rien n’y est exécuté.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{} is not a readable model file ({}).</source>
        <translation>{} n’est pas un fichier de modèle lisible ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} is not an accuracy sample.</source>
        <translation>{} n’est pas un échantillon d’exactitude.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is not stored in a GeoPackage; save it as one and review that.</source>
        <translation>{} n’est pas enregistrée dans un GeoPackage ; enregistrez-la ainsi et vérifiez celui-ci.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only in QGIS, nothing can be decided; allow it in Project ▸ Properties ▸ Data Sources.</source>
        <translation>{} est en lecture seule dans QGIS, rien ne peut être décidé ; permettez-le dans Projet ▸ Propriétés ▸ Sources de données.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} is read-only; allow writing to it, or copy it to where you may write.</source>
        <translation>{} est en lecture seule ; permettez d’y écrire, ou copiez-le là où vous pouvez écrire.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} is the key of {}; it will do the first.</source>
        <translation>{} est la touche de {} ; elle fera la première.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <location filename="../../cd_plugin/review/records"/>
        <source>{} lacks the fields {}.</source>
        <translation>Il manque à {} les champs {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/processing"/>
        <source>{} left</source>
        <translation>encore {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} lies in the plugin&apos;s folder, which an update replaces; choose another place.</source>
        <translation>{} se trouve dans le dossier de l’extension, qu’une mise à jour remplace ; choisissez un autre endroit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more accepted</source>
        <translation>{} acceptés de plus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} more rejected</source>
        <translation>{} rejetés de plus</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of change</source>
        <translation>{} de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the map is change. About {} to judge.</source>
        <translation>{} de la carte est du changement. À juger en {} environ.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of the sample are not judged and left out, as if they were like the others.</source>
        <translation>{} de l’échantillon ne sont pas jugés et sont laissés de côté, comme s’ils étaient pareils aux autres.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/install"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} pairs have their map of change.</source>
        <translation>{} paires sur {} ont leur carte des changements.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} of {} pixels judged</source>
        <translation>{} pixels jugés sur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} of {} windows</source>
        <translation>{} fenêtres sur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on the left, {} on the right; drag the line between them</source>
        <translation>{} à gauche, {} à droite ; faites glisser la ligne qui les sépare</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} on {} with {}: {}.</source>
        <translation>{} sur {} avec {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client/environment"/>
        <source>{} packages</source>
        <translation>{} paquets</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} pairs</source>
        <translation>{} paires</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/threshold"/>
        <source>{} pending polygons</source>
        <translation>{} polygones en attente</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <location filename="../../cd_plugin/review/accuracy"/>
        <source>{} pixels</source>
        <translation>{} pixels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} pixels, of which {} overlap</source>
        <translation>{} pixels, dont {} se recouvrent</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>{} polygons decided at once.</source>
        <translation>{} polygones décidés d’un coup.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{} polygons found by the improved model are in the project.</source>
        <translation>{} polygones trouvés par le modèle amélioré sont dans le projet.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/merging"/>
        <source>{} polygons need no choice, {} differ.</source>
        <translation>{} polygones ne demandent pas de choix, {} diffèrent.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} polygons of change</source>
        <translation>{} polygones de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} s each</source>
        <translation>{} s chacun</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{} to {}</source>
        <translation>{} à {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m</source>
        <translation>{} à {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{} to {} m, best {} m</source>
        <translation>{} à {} m, idéalement {} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} windows</source>
        <translation>{} fenêtres</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} workers</source>
        <translation>{} workers</translation>
    </message>
    <message>
        <location filename="../../cd_plugin"/>
        <source>{} works: Python {}, torch {}, GDAL {}.</source>
        <translation>{} fonctionne : Python {}, torch {}, GDAL {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{} would be compared with itself; choose two layers.</source>
        <translation>{} serait comparée à elle-même ; choisissez deux couches.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} {} on {}</source>
        <translation>{} {} sur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/queue"/>
        <source>{} · {} left</source>
        <translation>{} · encore {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} × {} pixels</source>
        <translation>{} × {} pixels</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{} → {}</source>
        <translation>{} → {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, improved by review</source>
        <translation>{}, amélioré par vérification</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, on the Dask cluster at {}</source>
        <translation>{}, sur le cluster Dask à {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>{}, weights of its authors</source>
        <translation>{}, poids de ses auteurs</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, with the options of Detect change</source>
        <translation>{}, avec les options de « Détecter les changements »</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/improve"/>
        <source>{}, {} left</source>
        <translation>{}, encore {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} of change</source>
        <translation>{}, {} de changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on the cluster</source>
        <translation>{}, {} sur le cluster</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}, {} on {}</source>
        <translation>{}, {} sur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: after</source>
        <translation>{} : après</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: before</source>
        <translation>{} : avant</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>{}: change</source>
        <translation>{} : changement</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/processing"/>
        <source>{}: {}, on {}</source>
        <translation>{} : {}, sur {}</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>{}° high at {}°</source>
        <translation>{}° de hauteur à {}°</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <source>{}–{} m</source>
        <translation>{}–{} m</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/library"/>
        <source>“Train a model” in the Processing toolbox trains each of these.</source>
        <translation>« Entraîner un modèle » dans la boîte à outils de traitements entraîne chacun d’eux.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/engine_client"/>
        <location filename="../../cd_plugin/processing"/>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}”</source>
        <translation>« {} »</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” and “{}” do not overlap; choose two images of the same place.</source>
        <translation>« {} » et « {} » ne se recouvrent pas ; choisissez deux images du même endroit.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has edits that are not saved and do not count; save them, and run again.</source>
        <translation>« {} » a des modifications non enregistrées qui ne comptent pas ; enregistrez-les et relancez.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” has no CRS by its file, which counts, and was set to {} in QGIS.</source>
        <translation>« {} » n’a pas de SCR selon son fichier, qui compte, et a été mise en {} dans QGIS.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has no band {}.</source>
        <translation>« {} » n’a pas de bande {}.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” has {} of the {} bands that the model needs ({}).</source>
        <translation>« {} » a {} des {} bandes que demande le modèle ({}).</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” holds no polygon; choose another area.</source>
        <translation>« {} » ne contient aucun polygone ; choisissez une autre zone.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is filtered in QGIS alone; all polygons of its file count.</source>
        <translation>« {} » n’est filtrée que dans QGIS ; tous les polygones de son fichier comptent.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” is in {} by its file, which counts, and was set to {} in QGIS.</source>
        <translation>« {} » est en {} selon son fichier, qui compte, et a été mise en {} dans QGIS.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is located by control points or coefficients alone; warp it first (Raster ▸ Projections ▸ Warp) and use the result.</source>
        <translation>« {} » n’est localisée que par des points de contrôle ou des coefficients ; reprojetez-la d’abord (Raster ▸ Projections ▸ Projection (warp)) et utilisez le résultat.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is no file but a web or database layer; export it to a GeoTIFF and use that.</source>
        <translation>« {} » n’est pas un fichier mais une couche web ou de base de données ; exportez-la en GeoTIFF et utilisez celui-ci.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/detect"/>
        <source>“{}” is not georeferenced, the other image is; georeference it first.</source>
        <translation>« {} » n’est pas géoréférencée, l’autre image si ; géoréférencez-la d’abord.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/dock"/>
        <source>“{}” is still being carried out; wait until it is done, or cancel it.</source>
        <translation>« {} » est encore en cours ; attendez la fin ou annulez-le.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as data in QGIS alone; the file calls it no data, and such pixels are left out. Take that no-data value off the file, to compare them.</source>
        <translation>« {} » montre {} comme des données dans QGIS seulement ; le fichier dit sans donnée, et ces pixels sont écartés. Pour les comparer, ôtez cette valeur sans donnée du fichier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/layers"/>
        <source>“{}” shows {} as no data in QGIS alone; the file does not say so, and such pixels are compared. Export the layer with that no-data value and take the new file, to leave them out.</source>
        <translation>« {} » montre {} comme sans donnée dans QGIS seulement ; le fichier ne le dit pas, et ces pixels sont comparés. Pour les écarter, exportez la couche avec cette valeur sans donnée et prenez le nouveau fichier.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because what it was about has been changed elsewhere since.</source>
        <translation>« {} » reste, car ce dont il s’agissait a été changé ailleurs depuis.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” stands, because {} has changed polygon {} since.</source>
        <translation>« {} » reste, car {} a changé le polygone {} depuis.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because another step was taken meanwhile.</source>
        <translation>« {} » a été laissé tel quel, car une autre étape a été faite entre-temps.</translation>
    </message>
    <message>
        <location filename="../../cd_plugin/review/records"/>
        <source>“{}” was left as it is, because you have changed what it was about; undo that first.</source>
        <translation>« {} » a été laissé tel quel, car vous avez changé ce dont il s’agissait ; annulez d’abord cela.</translation>
    </message>
</context>
</TS>
