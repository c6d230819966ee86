//! The files of the release as they lie in `dist/`, without any browser.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use libtest_mimic::Failed;
use scraper::{ElementRef, Html, Selector};
use sent_to_work::facts::Facts;
use sent_to_work::site::digest;
use sent_to_work::site::{headers::Headers, servers};
use sent_to_work::state::FigureState;
use sent_to_work::story::{Block, Node, Story};

use crate::page::{Outcome, check, same};

/// What a first visit may cost in all, as transferred by brotli.
const FIRST_LOAD: usize = 127_000;
/// What the WASM may cost of it.
const WASM: usize = 85_000;
/// What the WASM of the lesson may cost, which readers of the page do not fetch.
const LESSON: u64 = 110_000;
/// What all scripts may cost of it.
const SCRIPTS: usize = 8_000;
/// What the faces may cost, which come after the first paint.
const FACES: usize = 40_000;

/// What the file for a stick may have, as it lies there.
const OFFLINE: u64 = 450_000;

/// A check without a browser, for a project in a folder.
pub type Check = fn(&Path) -> Outcome;

/// All checks with their names.
pub const ALL: [(&str, Check); 8] = [
    ("the_weights_stay_within_their_budgets", the_weights_stay_within_their_budgets),
    ("compressed_copies_hold_their_file", compressed_copies_hold_their_file),
    ("the_served_page_is_complete", the_served_page_is_complete),
    ("no_style_stands_in_an_attribute", no_style_stands_in_an_attribute),
    ("the_policy_knows_all_that_is_inline", the_policy_knows_all_that_is_inline),
    ("the_page_loads_nothing_from_elsewhere", the_page_loads_nothing_from_elsewhere),
    ("no_prose_is_in_the_wasm", no_prose_is_in_the_wasm),
    ("no_folder_of_the_builder_is_in_the_wasm", no_folder_of_the_builder_is_in_the_wasm),
];

fn the_weights_stay_within_their_budgets(root: &Path) -> Outcome {
    let mut sizes = Vec::new();
    for file in shipped(root)?.into_iter().filter(|file| is_first(root, file)) {
        sizes.push((file.clone(), fs::metadata(beside(&file, ".br"))?.len()));
    }
    let sum = |ending: &str| -> Result<usize, Failed> {
        let files = sizes.iter().filter(|(file, _)| file.to_string_lossy().ends_with(ending));
        Ok(usize::try_from(files.map(|(_, size)| size).sum::<u64>())?)
    };
    for (what, ending, most) in
        [("all WASM", ".wasm", WASM), ("all JS", ".js", SCRIPTS), ("first load", "", FIRST_LOAD)]
    {
        let size = sum(ending)?;
        check(&format!("{what} of at most {most} bytes, not {size}"), size > 0 && size <= most)?;
    }
    let faces = shipped(root)?.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "woff2"));
    let faces: Vec<u64> = faces.map(|file| Ok(fs::metadata(file)?.len())).collect::<Result<_, Failed>>()?;
    let size = usize::try_from(faces.iter().sum::<u64>())?;
    check(&format!("three faces of at most {FACES} bytes, not {size}"), faces.len() == 3 && size <= FACES)?;
    let is_lesson = |file: &&PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("class-") && name.ends_with(".wasm")
    };
    let shipped = shipped(root)?;
    let lesson = shipped.iter().find(is_lesson).ok_or("the lesson has no WASM")?;
    let size = fs::metadata(beside(lesson, ".br"))?.len();
    check(&format!("a lesson of at most {LESSON} bytes of WASM, not {size}"), size <= LESSON)?;
    let size = fs::metadata(root.join("dist/sent-to-work.html"))?.len();
    check(&format!("an offline file of at most {OFFLINE} bytes, not {size}"), size <= OFFLINE)
}

fn compressed_copies_hold_their_file(root: &Path) -> Outcome {
    for file in shipped(root)?.into_iter().filter(|file| beside(file, ".br").exists()) {
        let content = fs::read(&file)?;
        let (mut brotli, mut gzip) = (Vec::new(), Vec::new());
        brotli::BrotliDecompress(&mut fs::read(beside(&file, ".br"))?.as_slice(), &mut brotli)?;
        GzDecoder::new(fs::File::open(beside(&file, ".gz"))?).read_to_end(&mut gzip)?;
        check(&format!("{} in its copies", file.display()), brotli == content && gzip == content)?;
    }
    Ok(())
}

/// Text, pictures, tables and every claim that is linked to are in the page itself.
fn the_served_page_is_complete(root: &Path) -> Outcome {
    let page = page(root)?;
    for figure in FigureState::telling().map(FigureState::name) {
        let count = |css: &str| select(&page, &format!("[data-figure={figure}] {css}")).map(|found| found.len());
        let all = (count("figure")?, count("svg.wide")?, count("svg.narrow")?, count("table")?, count(".cover")?);
        same(&format!("{figure}: figure, pictures in two layouts, table, covers"), &(1, 1, 1, 1, 0), &all)?;
    }
    for picture in select(&page, ".host svg")? {
        let marks = picture.descendants().filter_map(ElementRef::wrap);
        let marks =
            marks.filter(|one| ["rect", "path", "text", "circle", "line"].contains(&one.value().name())).count();
        check(&format!("more than ten marks in each picture, not {marks}"), marks > 10)?;
    }
    let words: usize =
        select(&page, "main")?.iter().flat_map(ElementRef::text).map(|text| text.split_whitespace().count()).sum();
    check(&format!("900 words in main, not {words}"), words >= 900)?;
    let ids: Vec<_> = select(&page, "[id]")?.iter().filter_map(|one| one.value().id()).map(str::to_owned).collect();
    let targets = select(&page, "a[href^='#']")?;
    let targets = targets.iter().filter_map(|link| link.attr("href")?.strip_prefix('#')).map(str::to_owned);
    let lost: Vec<String> = targets.filter(|target| !ids.contains(target)).collect();
    same("links that lead nowhere", &Vec::new(), &lost)
}

fn no_style_stands_in_an_attribute(root: &Path) -> Outcome {
    let page = page(root)?;
    same("style attributes", &0, &select(&page, "[style]")?.len())?;
    let elements = select(&page, "*")?;
    let handlers = elements.iter().flat_map(|one| one.value().attrs()).filter(|(name, _)| name.starts_with("on"));
    same("handlers in attributes", &0, &handlers.count())
}

fn the_policy_knows_all_that_is_inline(root: &Path) -> Outcome {
    let headers = Headers::parse(&fs::read_to_string(root.join("dist/_headers"))?)?;
    let pages = shipped(root)?.into_iter().filter(|file| file.extension() == Some("html".as_ref()));
    for file in pages {
        let name = file.strip_prefix(root.join("dist"))?.to_string_lossy().into_owned();
        let own = headers.for_path(&["/", &name].concat());
        let policy = own.into_iter().find(|(header, _)| header == "Content-Security-Policy");
        let policy = policy.ok_or_else(|| format!("{name} has no policy"))?.1;
        let page = Html::parse_document(&fs::read_to_string(&file)?);
        // Blocks of plain text and of linked data are data, which no browser runs.
        let data = ":not([type='text/plain']):not([type='application/ld+json'])";
        let mut hashes = BTreeSet::new();
        for one in select(&page, &format!("style, script:not([src]){data}"))? {
            let directive = format!("{}-src ", one.value().name());
            let sources = policy.split("; ").find(|sources| sources.starts_with(&directive)).unwrap_or_default();
            let hash = digest::source(&one.text().collect::<String>());
            let what = format!("{hash} in {sources:?}, for an inline {} of {name}", one.value().name());
            check(&what, sources.contains(&hash))?;
            hashes.insert(hash);
        }
        // The offline file has yet to unpack the script and the style of the lesson, and the script of the page.
        let packed = if name == "sent-to-work.html" { 3 } else { 0 };
        same(
            &format!("hashes in the policy of {name}"),
            &(hashes.len() + packed),
            &policy.matches("'sha256-").count(),
        )?;
        // A data address is let through for pictures alone: a drawing becomes one to be saved.
        let policy: Vec<&str> = policy
            .split("; ")
            .map(|one| one.strip_suffix(" data:").filter(|_| one.starts_with("img-src ")).unwrap_or(one))
            .collect();
        let open = ["'unsafe-inline'", "'unsafe-eval'", "data:", "blob:", "*"]
            .iter()
            .filter(|source| policy.iter().any(|one| one.contains(**source)));
        same(&format!("what the policy of {name} lets through unseen"), &Vec::new(), &open.collect::<Vec<_>>())?;
    }
    Ok(())
}

fn the_page_loads_nothing_from_elsewhere(root: &Path) -> Outcome {
    let page = page(root)?;
    let foreign = |address: &str| address.contains("://") || address.starts_with("//");
    for one in select(&page, ":not(a):not([rel=canonical])")? {
        let loads = ["src", "href", "srcset", "data", "poster", "action"].iter().filter_map(|name| one.attr(name));
        let loads: Vec<&str> = loads.filter(|address| foreign(address)).collect();
        same(&format!("what <{}> loads from elsewhere", one.value().name()), &Vec::new(), &loads)?;
    }
    let style: String = select(&page, "style")?.iter().flat_map(ElementRef::text).collect();
    check("a style that loads nothing", !style.contains("@import") && !style.contains("url("))
}

/// Neither prose nor claims nor the words of the figures: they are in the page, where readers without the app have them.
fn no_prose_is_in_the_wasm(root: &Path) -> Outcome {
    let listed = |problems: Vec<_>| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let facts = Facts::load(&root.join("static/facts"), &root.join("static/story/en")).map_err(listed)?;
    let story = Story::load(&root.join("static/story/en"), &facts).map_err(listed)?;
    let prose = story.sections.iter().flat_map(|section| &section.blocks).filter_map(Block::prose);
    let claims = facts.iter().flat_map(|fact| [fact.label.clone(), fact.measures.clone(), fact.qualifier.clone()]);
    let labels =
        story.labels.lines().filter_map(|line| line.split_once('=')).flat_map(|(_, text)| text.split(['{', '}', '|']));
    let texts = prose.flat_map(|prose| runs(&prose.0)).chain(claims).chain(labels.map(str::to_owned));
    // Ids are in it by right: marks are links.
    let texts: Vec<String> = texts.filter(|text| text.len() >= 20 && facts.get(text).is_none()).collect();
    check(&format!("hundreds of texts to look for, not {}", texts.len()), texts.len() > 200)?;
    let wasm = shipped(root)?.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "wasm"));
    let wasm = fs::read(wasm.ok_or("there is no WASM")?)?;
    let wasm = String::from_utf8_lossy(&wasm);
    let found: Vec<&String> = texts.iter().filter(|text| wasm.contains(text.as_str())).collect();
    same("texts in the WASM", &Vec::new(), &found)
}

/// The words of some prose between the edges of its elements.
fn runs(nodes: &[Node]) -> Vec<String> {
    let run = |node: &Node| if let Node::Text(words) = node { vec![words.clone()] } else { runs(node.inside()) };
    nodes.iter().flat_map(run).collect()
}

/// What panics of packages and of the standard library name as their sources: the same on any machine.
fn no_folder_of_the_builder_is_in_the_wasm(root: &Path) -> Outcome {
    let all = below(&root.join("dist"))?;
    for wasm in all.iter().filter(|file| file.extension().is_some_and(|ending| ending == "wasm")) {
        let text = String::from_utf8_lossy(&fs::read(wasm)?).into_owned();
        check("a source of Yew that is named", text.contains("yew-0."))?;
        let found: Vec<_> =
            ["/registry/", "/.cargo/", "/.rustup/", "/rustlib/"].into_iter().filter(|one| text.contains(one)).collect();
        same(&format!("folders in {}", wasm.display()), &Vec::new(), &found)?;
    }
    Ok(())
}

fn page(root: &Path) -> Result<Html, Failed> {
    Ok(Html::parse_document(&fs::read_to_string(root.join("dist/index.html"))?))
}

/// The elements that a selector finds.
pub fn select<'a>(page: &'a Html, css: &str) -> Result<Vec<ElementRef<'a>>, Failed> {
    Ok(page.select(&Selector::parse(css).map_err(|problem| format!("{css}: {problem}"))?).collect())
}

/// The files that a reader's browser may fetch, in one form each.
pub fn shipped(root: &Path) -> Result<Vec<PathBuf>, Failed> {
    let paths = below(&root.join("dist"))?;
    let ours = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let told = servers::FILES.iter().any(|file| path.ends_with(file));
        !name.ends_with(".br") && !name.ends_with(".gz") && !told
    };
    Ok(paths.into_iter().filter(ours).collect())
}

/// Says whether a first visit fetches this file before the figures live.
pub fn is_first(root: &Path, file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let others =
        ["later-", "sound-", "filter-", "frame-", "lesson-", "class-", "theme-", "embed.js", "sent-to-work.html"];
    let later = others.iter().any(|start| name.starts_with(start));
    file.parent() == Some(&root.join("dist")) && ["html", "js", "wasm", "svg"].contains(&&*ending) && !later
}

fn below(folder: &Path) -> Result<Vec<PathBuf>, Failed> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// The name of a copy.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
