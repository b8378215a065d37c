"""Stretches of the minutes: what stands under which title, and what that makes of it."""
