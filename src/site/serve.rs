//! A static host on this machine that obeys the shipped `_headers`, so that tests meet what readers will.

use super::{Reply, respond::respond};
use std::{
    io,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
};
use tiny_http::{Header, Method, Request, Response};

/// Changes what is sent for a path: status, headers, body, or when.
pub type Hook = Arc<dyn Fn(&str, Reply) -> Reply + Send + Sync>;

/// What to serve, and where it appears.
#[derive(Clone)]
pub struct Site {
    /// The folder of a published site.
    pub root: PathBuf,
    /// The path at which it appears, with a slash at both ends; `/` is the usual one.
    pub base: String,
    /// What changes each reply, if anything does.
    pub hook: Option<Hook>,
}

impl Site {
    /// Serves a folder as it is, at `/`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), base: "/".to_owned(), hook: None }
    }
}

/// One request that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `GET`, `HEAD` or what else was tried.
    pub method: String,
    /// The path, with the site's base, without the query.
    pub path: String,
    /// What stood after the question mark; empty if there was none.
    pub query: String,
}

/// A running server, which stops when it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    listening: Option<JoinHandle<()>>,
    asked: Arc<Mutex<Vec<Asked>>>,
    address: String,
}

impl Server {
    /// Starts to serve on 127.0.0.1 at a port; port 0 takes any free one.
    ///
    /// # Errors
    /// Of kind `AddrInUse` if the port is busy.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = format!("http://{}{}", listener.local_addr()?, site.base);
        let http = Arc::new(tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?);
        let asked = Arc::<Mutex<Vec<Asked>>>::default();
        let listening = thread::spawn({
            let (http, asked, site) = (http.clone(), asked.clone(), Arc::new(site));
            move || {
                while let Ok(request) = http.recv() {
                    let (asked, site) = (asked.clone(), site.clone());
                    // One thread each: a reply that hangs must not hold up the others.
                    thread::spawn(move || answer(&site, &asked, request));
                }
            }
        });
        Ok(Self { http, listening: Some(listening), asked, address })
    }

    /// Gives the site's address, with its base.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Lists the requests that came in so far, in order.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.listening.take() {
            let _ = thread.join(); // it has no result, and its panic has been printed
        }
    }
}

fn answer(site: &Site, asked: &Mutex<Vec<Asked>>, request: Request) {
    let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
    let (method, path, query) = (request.method().to_string(), path.to_owned(), query.to_owned());
    asked.lock().unwrap_or_else(PoisonError::into_inner).push(Asked { method, path: path.clone(), query });

    let given = |name: &'static str| {
        let header = request.headers().iter().find(|header| header.field.equiv(name));
        header.map(|header| header.value.to_string()).unwrap_or_default()
    };
    let reply = match request.method() {
        Method::Get | Method::Head => respond(site, &path, &given("Accept-Encoding"), &given("If-None-Match")),
        _ => Reply::text(405, "Only GET and HEAD"),
    };
    if let Some(delay) = reply.delay {
        thread::sleep(delay);
    }
    let mut response = Response::from_data(reply.body).with_status_code(reply.status);
    for (name, value) in &reply.headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    // Whole, with its length, as hosts send files; an error here is a reader who has left.
    let _ = request.respond(response.with_chunked_threshold(usize::MAX));
}
