//! The style page: every token, every mark and every control, from the stylesheet and the components that readers get.

use std::fs;
use std::path::Path;

use yew::prelude::*;

use super::document;
use super::link::beside;
use super::shell::{self, Document, render};
use super::specimen;
use crate::chart::Ink;
use crate::content::Content;
use crate::content::brand::Use;
use crate::content::tokens::{Theme, Tokens, contrast};
use crate::state::FigureState;
use crate::story::Words;
use crate::view::Figure;

/// Renders the style page of the project at `root`; icon and font lie in the folder above it.
///
/// # Errors
/// Every problem of the evidence and of the story, and files that cannot be read.
pub fn style(root: &Path, content: &Content, icon: &str, font: &str) -> Result<Document, Vec<String>> {
    let tokens = content.tokens.clone();
    let path = root.join("static/style/specimen.css");
    let own = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let samples: Vec<String> = tokens
        .iter()
        .map(|(name, value)| {
            let property = match tokens.colour(name, Theme::Light) {
                Some(_) => "background",
                None if value.contains(',') => "font-family",
                None => "inline-size",
            };
            format!(".t-{name} {{ {property}: var(--{name}) }}\n")
        })
        .collect();
    let themes = Theme::ALL.map(|theme| format!(".theme-{} {{ {} }}\n", theme.name(), tokens.colours(theme)));
    let face = format!("@font-face {{ font-family: Broadsheet; font-weight: 600; src: url(../{font}) }}\n");
    let styles =
        vec![shell::style(root, content, &document::STYLES)?, [own, themes.concat(), samples.concat(), face].concat()];
    let sheets: Vec<String> = styles.iter().map(|style| ["<style>", style, "</style>\n"].concat()).collect();
    let sheets = sheets.concat();
    let body = render(main(&tokens, &content.words), &beside("../"));
    let html = format!(
        r#"<!doctype html>
<html {}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Style of Sent to Work</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="../{icon}" type="image/svg+xml">
{sheets}</head>
<body>
{body}
</body>
</html>
"#,
        content.words.language().attributes()
    );
    Ok(Document { name: "style/index.html".to_owned(), html, scripts: Vec::new(), styles, linked: false })
}

fn main(tokens: &Tokens, words: &Words) -> Html {
    html! {
        <main class="specimen">
            <h1>{ "Style" }</h1>
            <p>{ "What the pages are made of: the real stylesheet and the real components, without a story. " }<a href="../">{ "To the page" }</a></p>
            <h2 id="colours">{ "Colours" }</h2>
            <p>{ "The ratio is the contrast on paper and on panels. Text needs 4.5, a mark that stands alone 3." }</p>
            <div class="both">{ for Theme::ALL.into_iter().map(|theme| colours(tokens, theme)) }</div>
            <h2 id="sizes">{ "Sizes and families" }</h2>
            { sizes(tokens) }
            <h2 id="type">{ "Type" }</h2>
            { specimen::faces() }
            <h2 id="kinds">{ "Kinds" }</h2>
            { specimen::kinds(words) }
            <h2 id="inks">{ "Inks" }</h2>
            <ul class="inks">{ for Ink::ALL.into_iter().map(specimen::ink) }</ul>
            <h2 id="controls">{ "Controls" }</h2>
            { specimen::controls() }
            <h2 id="figures">{ "Figures" }</h2>
            { for FigureState::telling().into_iter().map(|shown| html! {
                <div class="host" id={shown.name()} data-figure={shown.name()}><Figure {shown} words={words.clone()} layout={None} act={None} /></div>
            }) }
        </main>
    }
}

fn colours(tokens: &Tokens, theme: Theme) -> Html {
    let rows = tokens.iter().filter_map(|(name, _)| Some((name, tokens.colour(name, theme)?)));
    html! {
        <div class={["theme-", theme.name()].concat()}>
            <table>
                <caption>{ theme.name() }</caption>
                <thead><tr><th scope="col">{ "Token" }</th><th scope="col">{ "Value" }</th><th scope="col">{ "On paper" }</th><th scope="col">{ "On panel" }</th></tr></thead>
                <tbody>
                    { for rows.map(|(name, colour)| html! {
                        <tr>
                            <th scope="row"><span class={["sample t-", name].concat()}></span>{ name }</th>
                            <td><code>{ colour.to_css_hex().to_string() }</code></td>
                            <td>{ ratio(name, "paper", tokens, theme) }</td>
                            <td>{ ratio(name, "panel", tokens, theme) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// The contrast of a colour on a background, and the least that it needs, if any.
fn ratio(name: &str, ground: &str, tokens: &Tokens, theme: Theme) -> Option<String> {
    let (colour, ground) = (tokens.colour(name, theme)?, tokens.colour(ground, theme)?);
    let (ratio, least) = (contrast(&ground, &colour), Use::of(name).least());
    (colour.a >= 1.0).then(|| if least > 1.0 { format!("{ratio:.1} of {least}") } else { format!("{ratio:.1}") })
}

fn sizes(tokens: &Tokens) -> Html {
    let others = tokens.iter().filter(|(name, _)| tokens.colour(name, Theme::Light).is_none());
    html! {
        <dl class="sizes">
            { for others.map(|(name, value)| {
                let class = [if value.contains(',') { "face t-" } else { "bar t-" }, name].concat();
                let says = if value.contains(',') { "Entries 0123456789" } else { "" };
                html! {
                    <>
                        <dt><code>{ ["--", name].concat() }</code></dt>
                        <dd><code>{ value }</code><span {class}>{ says }</span></dd>
                    </>
                }
            }) }
        </dl>
    }
}
