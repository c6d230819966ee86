//! The points of the figures, written by the build script from `static/facts/points.toml`.

include!(concat!(env!("OUT_DIR"), "/series.rs"));
