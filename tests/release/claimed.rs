//! A single number in the sentence of a host.

use sent_to_work::site::Reply;

use crate::page::{Outcome, Page};
use crate::parents::written;

/// A host whose sentences have numbers of ours, and a base below which everything is the host’s own.
fn sentence(site: &str) -> String {
    let once = format!(
        "<script src=\"{site}embed.js\" defer></script>
        <p>There were <sent-to-work claim=\"entries-2024\">13,221</sent-to-work> entries, and
        <sent-to-work claim=\"hands\"><a href=\"{site}claim/hands/\">his hands</a></sent-to-work>.
        <sent-to-work claim=\"days-off\"></sent-to-work></p>"
    );
    written(&[], site).replace("</script>\n\n", &format!("</script>\n{once}\n"))
}

const TOLD: &str = "$('[claim=entries-2024]').shadowRoot";

/// A number that is set by its id is written as it may be, with how exact it is, leads to its claim, and says more at a press.
pub fn a_number_stands_in_the_sentence_of_a_host(page: &Page) -> Outcome {
    let site = page.stage.server.address();
    let _host = page.host_page(sentence(site))?;
    page.expect(
        "the number",
        &format!("{TOLD}?.querySelector('span > a')?.textContent"),
        "13,221 (exact; official count, read through the press)",
    )?;
    page.expect(
        "its address",
        &format!("{TOLD}.querySelector('span > a').href"),
        [site, "claim/entries-2024/"].concat(),
    )?;
    page.holds("the host’s own text, untouched", "$('[claim=entries-2024]').textContent === '13,221'")?;
    page.expect("how the host has it", "$('[claim=entries-2024]').getAttributeNames()", vec!["claim"])?;
    page.run(&format!("{TOLD}.querySelector('span > a').click()"))?;
    page.holds("a card", &format!("{TOLD}.querySelector('dialog').open && visible({TOLD}.querySelector('dialog'))"))?;
    page.holds("that it says who", &format!("{TOLD}.querySelector('dialog').textContent.includes('Border counts')"))?;
    page.holds("that it says how sure", &format!("{TOLD}.querySelector('dialog').textContent.includes('counted')"))?;
    page.run(&format!("{TOLD}.querySelector('button').click()"))?;
    page.holds("no card", &format!("!{TOLD}.querySelector('dialog').open"))?;
    page.run("$('[claim=entries-2024]').setAttribute('claim', 'day-woken')")?;
    page.holds(
        "another number",
        "$('[claim=day-woken]').shadowRoot.querySelector('span > a')?.textContent.startsWith('6 am (')",
    )?;
    page.is_quiet()
}

/// Where the host’s policy or the network keeps it away, what the host has written is there, and leads to the claim.
pub fn a_number_that_cannot_be_had_is_a_link(page: &Page) -> Outcome {
    let site = page
        .stage
        .with(|path, reply| if path.contains("/claim.json") { Reply::text(404, "Not found") } else { reply })?;
    let _host = page.host_page(sentence(site.address()))?;
    let at = |id: &str| [site.address(), "claim/", id, "/"].concat();
    page.expect("a link round the text", &format!("{TOLD}?.querySelector('a')?.href"), at("entries-2024"))?;
    page.holds(
        "the text",
        &format!("visible($('[claim=entries-2024]')) && {TOLD}.querySelector('a slot').assignedNodes().length === 1"),
    )?;
    page.holds(
        "no link in a link",
        "!$('[claim=hands]').shadowRoot.querySelector('a') && visible($('[claim=hands] a'))",
    )?;
    page.expect(
        "a link where the host wrote nothing",
        "$('[claim=days-off]').shadowRoot?.querySelector('a').href",
        at("days-off"),
    )?;
    page.holds("words in it", "$('[claim=days-off]').shadowRoot?.querySelector('a').textContent")
}
