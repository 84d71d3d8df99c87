package dev.madang.agent.competition;

/** How the target stands against one rival. */
record Against(String rival, Contest contest) {}
