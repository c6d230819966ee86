//! oEmbed 1.0 as static files: what a site gets that wants to embed one of our addresses.

use html_escape::encode_double_quoted_attribute as escaped;
use serde_json::{Value, json};

/// The offer for one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The folder of the site, with its last slash.
    pub site: String,
    /// The path of the frame below it, such as `embed/day/`.
    pub frame: String,
    /// The name of the provider.
    pub provider: String,
    /// The title.
    pub title: String,
    /// A sentence about the content, for readers without frames.
    pub says: String,
    /// The path of a picture of 1200 by 630 pixels.
    pub picture: String,
    /// The height of the frame at the offered width, in CSS pixels, for hosts that do not listen to messages.
    pub height: u16,
}

impl Offer {
    /// The offered width, which is that of most columns of text. A static file cannot obey `maxwidth`; frames fit any
    /// width.
    pub const WIDTH: u16 = 600;

    /// The response that oEmbed consumers read.
    ///
    /// The blockquote comes first: `WordPress` shows it until the frame has reported its height. The frame is as wide
    /// as its column, because in a post of the classic editor nothing would narrow a frame of 600 pixels on a phone.
    pub fn answer(&self) -> Value {
        let (site, title) = (&self.site, escaped(&self.title));
        let (page, frame) = (escaped(site), escaped(&[site, self.frame.as_str()].concat()).into_owned());
        let picture = [site.as_str(), self.picture.as_str()].concat();
        let html = format!(
            "<blockquote><a href=\"{page}\">{title}</a>. {}</blockquote><iframe src=\"{frame}\" title=\"{title}\" width=\"100%\" height=\"{}\" frameborder=\"0\" scrolling=\"no\"></iframe>",
            escaped(&self.says),
            self.height
        );
        json!({
            "version": "1.0",
            "type": "rich",
            "provider_name": self.provider,
            "provider_url": site,
            "title": self.title,
            "html": html,
            "width": Self::WIDTH,
            "height": self.height,
            "cache_age": 86_400,
            "thumbnail_url": picture,
            "thumbnail_width": 1200,
            "thumbnail_height": 630,
        })
    }
}
