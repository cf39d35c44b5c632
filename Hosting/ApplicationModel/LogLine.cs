namespace Aspire.Hosting.ApplicationModel;

/// <summary>One line a resource wrote, with the time in front.</summary>
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage);
