"""Planner: plans, buckets, tasks, and the rules that guard them."""
