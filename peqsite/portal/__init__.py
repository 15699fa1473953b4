"""The front door: what the site says this week, and where everything is. Nobody imports it."""
