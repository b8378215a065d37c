"""SharePoint sites: their libraries, lists and pages."""
