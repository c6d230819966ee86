//! A response of the server, while it can still be changed.

/// A response before it is compressed and sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status code.
    pub status: u16,
    /// Names and values; the length is added when it is sent.
    pub headers: Vec<(String, String)>,
    /// The uncompressed body. If it is not changed, its compressed copy is sent.
    pub body: Vec<u8>,
}

impl Reply {
    /// Makes a reply with a body of this media type.
    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
        Self { status, headers, body: body.into() }
    }

    /// Makes a reply in plain text.
    pub fn text(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text)
    }

    /// Gives the value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Sets a header, replacing any other of its name.
    pub fn set(&mut self, name: &str, value: &str) {
        self.remove(name);
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// Removes a header.
    pub fn remove(&mut self, name: &str) {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
    }

    /// Whether this is a page.
    pub fn is_page(&self) -> bool {
        self.status == 200 && self.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html"))
    }
}
