// question: Which of these acts have been done, by the marks they have left?
// params: attemptIds LIST<STRING>
// returns: attemptId STRING, by attemptId
// source: CJIS Security Policy 5.9.4, AU-2
MATCH (mark:ActMark)
WHERE mark.attemptId IN $attemptIds
RETURN mark.attemptId AS attemptId
ORDER BY attemptId
