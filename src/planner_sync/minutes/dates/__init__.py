"""Dates as minutes write them: a small grammar of days, weeks, seasons and terms."""
