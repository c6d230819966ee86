//! What a reader takes along from a figure.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use libtest_mimic::Failed;
use scraper::Html;
use sent_to_work::edition::frame_height;
use sent_to_work::state::{Action, ArrivalsView};
use serde_json::{Value, json};

use crate::files::select;
use crate::page::{Outcome, Page, check, same};

/// The figures, each with a step at which it is on screen.
const FIGURES: [(&str, &str); 7] = [
    ("arrivals", "arrivals-years"),
    ("workers", "workers-counted"),
    ("visas", "visas-switch"),
    ("day", "day-own"),
    ("wages", "wages-split"),
    ("sanctions", "sanctions-2024"),
    ("escapes", "escapes"),
];

impl Page {
    /// Follows a link to a figure within the page.
    fn jumps_to(&self, figure: &str, step: &str) -> Outcome {
        self.run(&format!("location.hash = '#{step}'"))?;
        // A figure without steps is what its part is about.
        if step == figure { Ok(()) } else { self.is_at(step) }
    }

    /// Presses a button of a figure's tools: by script, since they may be below a figure that stays.
    pub fn takes(&self, figure: &str, what: &str) -> Outcome {
        // They come with what a reader does not need at once.
        self.holds("the tools", "document.documentElement.hasAttribute('data-tools')")?;
        self.run(&format!("__seen.copied = __seen.saved = null; $(\"[data-for={figure}]\").open = true; $(\"[data-for={figure}] [data-do={what}]\").click()"))?;
        Ok(())
    }

    /// The file that a click has saved: its name and content.
    fn saved(&self) -> Result<(String, Vec<u8>), Failed> {
        self.holds("a file that is saved", "__seen.saved")?;
        let read = "const done = arguments[arguments.length - 1];
            const reader = new FileReader();
            reader.onload = () => done([__seen.saved.name, reader.result]);
            reader.readAsDataURL(__seen.saved.blob);";
        let (name, file): (String, String) =
            serde_json::from_value(self.wait(self.client.execute_async(read, Vec::new()))?)?;
        let (_, file) = file.split_once(";base64,").ok_or("no data address")?;
        Ok((name, STANDARD.decode(file)?))
    }

    pub fn copied(&self) -> Result<String, Failed> {
        self.holds("a text that is copied", "__seen.copied")?;
        self.get("__seen.copied")
    }

    fn words(&self, figure: &str, css: &str) -> Result<String, Failed> {
        let words: String = self.get(&format!("$(\"[data-figure={figure}] {css}\").textContent"))?;
        Ok(plain(&words))
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Data and citations are there, with the right types.
pub fn files_beside_a_figure_are_served(page: &Page) -> Outcome {
    page.open("")?;
    let answers = "const done = arguments[arguments.length - 1];
        Promise.all([...document.querySelectorAll('.tools a')].map(async ({ href }) => {
            const answer = await fetch(href);
            const type = (answer.headers.get('content-type') ?? '').split(';')[0];
            return [href.split('.').pop(), answer.status, type, (await answer.text()).length > 40];
        })).then(done);";
    let answers: Vec<(String, u16, String, bool)> =
        serde_json::from_value(page.wait(page.client.execute_async(answers, Vec::new()))?)?;
    same("files", &28, &answers.len())?;
    for (ending, status, kind, full) in answers {
        let wanted = match ending.as_str() {
            "csv" => "text/csv",
            "txt" => "text/plain",
            "bib" => "application/x-bibtex",
            "json" => "application/json",
            _ => "none of ours",
        };
        same(&format!("the answer for a .{ending}"), &(200, wanted, true), &(status, kind.as_str(), full))?;
    }
    Ok(())
}

/// A pointer reaches them below every figure, however long the figure stays on screen: on a desk and on a phone.
pub fn a_pointer_reaches_the_tools(page: &Page) -> Outcome {
    page.open("")?;
    page.expect("tools that something lies over on a desk", COVERED, Vec::<String>::new())?;
    let _host = page.visit_framed(page.stage.server.address(), "width=360 height=740")?;
    page.becomes("ready")?;
    page.expect("tools that something lies over on a phone", COVERED, Vec::<String>::new())
}

/// The figures whose tools are not what is hit where they stand in the middle of the window, or lie on the picture.
const COVERED: &str = "$$('.tools > summary').filter(one => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, bottom } = one.getBoundingClientRect();
    const stage = $('.stage', one.closest('.walk') ?? document);
    const free = !one.closest('.walk') || stage.getBoundingClientRect().bottom < top + 1;
    return !free || !one.contains(document.elementFromPoint(left + 30, (top + bottom) / 2));
}).map(one => one.closest('.tools').dataset.for)";

/// The link holds our own parameters only, and opens the same state.
pub fn a_copied_link_opens_the_same_view(page: &Page) -> Outcome {
    page.open_at("?utm=x&theme=dark&arrivals=purposes&part=120", "arrivals-quarters")?;
    page.takes("arrivals", "link")?;
    let link = page.copied()?;
    let wanted = [page.stage.server.address(), "?arrivals=purposes&part=120#arrivals-quarters"].concat();
    same("the link", &wanted, &link)?;
    page.expect(
        "what is said",
        "$('[data-for=arrivals] [role=status]').textContent",
        page.stage.words().text("tools.copied"),
    )?;
    page.visit("about:blank")?;
    page.visit(&link)?;
    page.becomes("ready")?;
    page.is_at("arrivals-quarters")?;
    page.tells(
        page.opened("")?.after(Action::Set("arrivals", ArrivalsView::Purposes.index())).after(Action::Set("part", 120)),
    )?;
    page.is_quiet()
}

/// The code is one frame with a title and an address of ours, a script, and the credit; it follows what is chosen.
pub fn code_to_embed_is_sound(page: &Page) -> Outcome {
    page.open_at("?utm=x", "visas-students")?;
    page.takes("visas", "embed")?;
    page.holds("the dialog", "$('#embed-dialog').open")?;
    let site = page.stage.server.address();
    let told = [site, "embed/visas/"].concat();
    for (what, value, address) in [
        ("what", "figure", told.clone()),
        ("state", "now", [&told, "?visas=students"].concat()),
        ("theme", "dark", [&told, "?visas=students&theme=dark"].concat()),
        ("what", "whole", [site, "embed/?step=visas-students&theme=dark"].concat()),
    ] {
        page.run(&format!(
            "$('#embed-dialog [name={what}]').value = '{value}'; $('#embed-dialog form.choices').dispatchEvent(new Event('change'))"
        ))?;
        page.expect("the preview", "$('#embed-dialog iframe').src", address.as_str())?;
        // The preview tells its height, and the code has it.
        page.holds(
            "a height",
            "Number(/height=\"(\\d+)\"/.exec($('#embed-dialog textarea').value)?.[1]) === $('#embed-dialog iframe').offsetHeight - 2",
        )?;
        let code: String = page.get("$('#embed-dialog textarea').value")?;
        let parsed = Html::parse_fragment(&code);
        same("what the parser says", &Vec::new(), &parsed.errors)?;
        let frames = select(&parsed, "iframe[title][height]")?;
        let frame = frames.first().ok_or("no frame")?;
        same("the address", &Some(address.as_str()), &frame.attr("src"))?;
        same("scripts", &1, &select(&parsed, "script[src$='/embed.js'][defer]")?.len())?;
        let whole = value == "whole";
        let credits = select(&parsed, "p > a")?;
        let credit = credits.first().ok_or("no credit")?;
        let link = if whole { site.to_owned() } else { [site, "#visas"].concat() };
        same("the way to the page", &Some(link.as_str()), &credit.attr("href"))?;
        let named = frames.first().and_then(|frame| frame.attr("title")) == Some(&credit.text().collect::<String>());
        same("that it is the story's title", &whole, &named)?;
    }
    page.run(
        "$('#embed-dialog [name=script]').value = 'without'; $('#embed-dialog form.choices').dispatchEvent(new Event('change'))",
    )?;
    page.holds("no script", "!$('#embed-dialog textarea').value.includes('<script')")?;
    page.expect("a height for every slide", "/height=\"(\\d+)\"/.exec($('#embed-dialog textarea').value)[1]", "1000")?;
    page.click("#embed-dialog .buttons button")?;
    same("what is copied", &page.get::<String>("$('#embed-dialog textarea').value")?, &page.copied()?)?;
    page.press_here(&[fantoccini::key::Key::Escape])?;
    page.holds("no dialog", "!$('#embed-dialog').open")?;
    // Who asks for another figure is not given the story.
    page.takes("escapes", "embed")?;
    page.expect("what is shown", "$('#embed-dialog [name=what]').value", "figure")?;
    page.expect(
        "a height for a phone",
        "/height=\"(\\d+)\"/.exec($('#embed-dialog textarea').value)[1]",
        frame_height("escapes").to_string(),
    )?;
    page.press_here(&[fantoccini::key::Key::Escape])?;
    page.holds("no dialog", "!$('#embed-dialog').open")?;
    page.is_quiet()
}

/// A drawing on its own: well-formed, with title, finding, source and date, and nothing from elsewhere.
pub fn a_drawing_is_saved_whole(page: &Page) -> Outcome {
    page.open("")?;
    for (figure, step) in FIGURES {
        page.jumps_to(figure, step)?;
        page.takes(figure, "svg")?;
        let (name, file) = page.saved()?;
        same("the name", &format!("sent-to-work-{figure}.svg"), &name)?;
        let file = String::from_utf8(file)?;
        let drawing = roxmltree::Document::parse(&file).map_err(|problem| format!("{figure}: {problem}"))?;
        let texts = drawing.descendants().filter(|one| one.has_tag_name(("http://www.w3.org/2000/svg", "text")));
        let texts = texts
            .map(|one| one.descendants().filter_map(|one| one.text().filter(|_| one.is_text())).collect::<String>());
        let said = plain(&texts.collect::<Vec<_>>().join(" "));
        for (what, wanted) in [
            ("title", page.words(figure, "h3")?),
            ("finding", page.words(figure, ".finding .under")?),
            ("source", page.words(figure, ".source")?),
            ("date", "Data as of February 2026".to_owned()),
        ] {
            check(
                &format!("the {what} “{wanted}” in the drawing of {figure}, which says “{said}”"),
                said.contains(&wanted),
            )?;
        }
        let attributes = drawing
            .descendants()
            .flat_map(|one| one.attributes().map(|one| (one.name().to_owned(), one.value().to_owned())));
        let foreign = attributes.filter(|(name, value)| {
            ["href", "src", "style", "class"].contains(&name.as_str())
                || value.contains("://")
                || value.contains("url(") && !value.contains("url(#") && !value.contains("url(\"#")
        });
        same(&format!("references in the drawing of {figure}"), &Vec::new(), &foreign.collect())?;
        let marks =
            drawing.descendants().filter(|one| ["path", "rect", "line", "circle"].contains(&one.tag_name().name()));
        check("marks in the drawing", marks.count() > 3)?;
        page.is_quiet()?;
    }
    Ok(())
}

/// A picture that decodes, twice as large as the drawing, and is not of a single colour.
pub fn a_picture_is_saved(page: &Page) -> Outcome {
    page.open("")?;
    for (figure, step) in FIGURES {
        page.jumps_to(figure, step)?;
        page.takes(figure, "png")?;
        let (name, file) = page.saved()?;
        same("the name", &format!("sent-to-work-{figure}.png"), &name)?;
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().ok_or("too large a picture")?];
        let info = reader.next_frame(&mut pixels)?;
        let [width, height]: [f64; 2] = page.get(&format!(
            "$$(\"[data-figure={figure}] svg.chart\").filter(visible).map(one => one.getAttribute('viewBox').split(' ').slice(2).map(Number))[0]"
        ))?;
        let at_least = f64::from(info.width) >= width * 2.0 && f64::from(info.height) >= height * 2.0;
        check(
            &format!(
                "a picture of {figure} of more than twice {width} by {height}, not {} by {}",
                info.width, info.height
            ),
            at_least,
        )?;
        let colours: std::collections::BTreeSet<&[u8]> = pixels.chunks_exact(4).collect();
        check(&format!("colours in the picture of {figure}, not {}", colours.len()), colours.len() > 8)?;
        page.is_quiet()?;
    }
    Ok(())
}

/// Where the clipboard is closed, the text stands selected in a field.
pub fn what_cannot_be_copied_is_selected(page: &Page) -> Outcome {
    page.open_at("", "workers-counted")?;
    page.run("__seen.refuses = true")?;
    for (what, begins) in [("plain", "“How many workers?"), ("link", page.stage.server.address())] {
        page.takes("workers", what)?;
        let field = "((field) => [!field.hidden, document.activeElement === field, field.value.slice(field.selectionStart, field.selectionEnd) === field.value])
            ($('[data-for=workers] textarea'))";
        page.expect(
            &format!("that {what} stands there, has the focus and is selected"),
            field,
            json!([true, true, true]),
        )?;
        let text: String = page.get("$('[data-for=workers] textarea').value")?;
        check(&format!("a text that begins with {begins:?}, not {text:?}"), text.starts_with(begins))?;
        page.expect(
            "what is said",
            "$('[data-for=workers] [role=status]').textContent",
            page.stage.words().text("tools.select"),
        )?;
    }
    page.expect("what was copied", "__seen.copied", Value::Null)?;
    page.is_quiet()
}
