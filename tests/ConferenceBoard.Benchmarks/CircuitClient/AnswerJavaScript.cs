namespace ConferenceBoard.Circuits;

/// <summary>Answers a call from the server to JavaScript. Runs on the receiving loop: it must be quick and must not wait.</summary>
/// <param name="identifier">The function's name, e.g. <c>localStorage.getItem</c>.</param>
/// <param name="argumentsJson">The arguments as a JSON array.</param>
/// <returns>The result as JSON, or null for JavaScript's <c>null</c> or, where the caller asks for an object, a reference to some object.</returns>
public delegate string? AnswerJavaScript(string identifier, string argumentsJson);
