//! The list of all editions, with the purpose and the size of each.

use std::path::Path;

use yew::prelude::*;

use super::head;
use super::shell::{Assets, Document, plain, style};
use super::top::below;
use crate::content::Content;
use crate::state::FigureState;
use crate::story::{Argument, plain as said};

/// Its stylesheet, in the order of the cascade.
const STYLES: [&str; 6] = ["tokens", "font", "type", "head", "theme", "editions"];

/// A file of the site with its weight in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Its path from the site's root.
    pub name: String,
    /// Uncompressed.
    pub raw: usize,
    /// As a browser fetches it.
    pub sent: usize,
}

/// An edition: its key in the labels, its pages or files and what goes with them, and the key and the bytes of its size.
struct Edition {
    key: &'static str,
    links: Vec<(String, String)>,
    beside: Option<(&'static str, &'static str)>,
    weight: (&'static str, usize),
}

/// Renders the list for a site with these files; an edition without its files is not listed.
///
/// # Errors
/// Files that cannot be read.
pub fn editions(
    root: &Path,
    content: &Content,
    assets: &Assets,
    address: Option<&str>,
    files: &[Weighed],
) -> Result<Document, Vec<String>> {
    let style = style(root, content, &STYLES)?;
    let say = |key: &str| content.words.text(&["editions.", key].concat());
    let body = html! {
        <>
            { below(&content.words) }
            <main class="list">
                <h1>{ say("title") }</h1>
                <p class="lead">{ say("intro") }</p>
                <ul>{ for all(content, assets, files).iter().map(|one| edition(one, content)) }</ul>
            </main>
        </>
    };
    let tags = head::school("editions", "editions/", &content.words, address);
    Ok(plain("editions/index.html", (&tags, &style), body, assets, true, &content.words.language()))
}

fn edition(Edition { key, links, beside, weight: (way, bytes) }: &Edition, content: &Content) -> Html {
    let say = |what: &str| content.words.text(&["editions.", key, ".", what].concat());
    let kilobytes = i32::try_from(bytes.div_ceil(1_000)).unwrap_or(i32::MAX);
    let weight = [Argument { name: "n", text: content.words.count(kilobytes), fact: None }];
    let weight = said(&content.words.say(&["editions.weight.", way].concat(), &weight));
    let link = |(address, name): &(String, String)| html! { <a href={address.clone()}>{ name }</a> };
    html! {
        <li id={*key}>
            <h2>{ if let [one] = links.as_slice() { link(&(one.0.clone(), say("name"))) } else { say("name").into() } }</h2>
            <div>
                <p>
                    { say("for") }
                    if let Some((address, name)) = beside { { " " }<a href={*address}>{ say(name) }</a> }
                </p>
                if links.len() > 1 {
                    <details><summary>{ content.words.text("editions.choose") }</summary><p class="ways">{ for links.iter().map(link) }</p></details>
                }
            </div>
            <p class="weight">{ weight }</p>
        </li>
    }
}

fn all(content: &Content, assets: &Assets, files: &[Weighed]) -> Vec<Edition> {
    let Assets { boot, page, frame, js, wasm, lesson, class_js, class_wasm, icon, theme, filter, sheet, .. } = assets;
    let of = |name: &str| files.iter().find(|file| file.name == name);
    let sent = |names: &[&str]| names.iter().filter_map(|name| of(name)).map(|file| file.sent).sum();
    let within = |folder: &str| -> usize {
        files.iter().filter(|file| file.name.starts_with(folder)).map(|file| file.sent).sum()
    };
    let one = |link: &str| vec![(["../", link].concat(), String::new())];
    let document = |key, folder: &str, beside: &[&str]| {
        let name = [folder, "index.html"].concat();
        Edition {
            key,
            links: one(folder),
            beside: None,
            weight: ("first", sent(&[&[name.as_str(), icon], beside].concat())),
        }
    };
    let taught = |key, folder, beside: &[&str]| content.story.lesson.is_there().then(|| document(key, folder, beside));
    let file = |key, name| Some(Edition { key, links: one(name), beside: None, weight: ("file", of(name)?.raw) });
    let figures: Vec<(&str, String)> = FigureState::telling()
        .into_iter()
        .map(|shown| (shown.name(), content.words.text(&[shown.name(), ".title"].concat())))
        .collect();
    let each = |before: &str, after: &str| {
        figures.iter().map(|(name, title)| (["../", before, name, after].concat(), title.clone())).collect::<Vec<_>>()
    };
    let framed = |name: &str| sent(&[&["embed/", name, "/index.html"].concat(), icon, boot, frame, js, wasm]);
    let tables = ["facts", "sources"]
        .map(|name| (["../data/", name, ".csv"].concat(), content.words.text(&["editions.data.", name].concat())));
    let pictures = [("../preview/page.png".to_owned(), content.words.text("page.name"))];
    [
        Some(document("page", "", &[boot, page, js, wasm])),
        Some(document("sources", "sources/", &[theme, filter, sheet])),
        (!content.criteria.is_empty()).then(|| document("accessibility", "accessibility/", &[theme])),
        Some(document("releases", "releases/", &[theme, sheet])),
        file("offline", "sent-to-work.html"),
        taught("class", "class/", &[boot, lesson, class_js, class_wasm]),
        taught("teach", "teach/", &[theme]),
        taught("worksheet", "teach/worksheet/", &[]),
        taught("key", "teach/key/", &[]),
        file("lms", "lms/sent-to-work-scorm12.zip"),
        file("cartridge", "lms/sent-to-work-cc11.zip"),
        Some(Edition {
            key: "figures",
            links: each("embed/", "/"),
            beside: None,
            weight: ("each", figures.iter().map(|(name, _)| framed(name)).max().unwrap_or_default()),
        }),
        Some(document("frame", "embed/", &[boot, frame, js, wasm])),
        Some(Edition {
            key: "data",
            links: tables.into_iter().chain(each("data/", ".csv")).collect(),
            beside: Some(("../datapackage.json", "package")),
            weight: ("all", within("data/")),
        }),
        Some(Edition {
            key: "previews",
            links: pictures.into_iter().chain(each("preview/", ".png")).collect(),
            beside: None,
            // Those of the claims lie beside them, and their list is that of the claims.
            weight: ("all", within("preview/") - within("preview/claim/")),
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
