-- Format 5: papers of the year, earlier methods, and what an agency of a hundred thousand people asks for.

-- Years by the earlier numeric method.

-- Evaluation papers handed over and come back.

-- Feedback that was asked for.

-- Words being written, before they are said.

-- Figures of the dashboard.

-- Search.

-- What was printed.

