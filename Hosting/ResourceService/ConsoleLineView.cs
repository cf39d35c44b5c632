namespace Aspire.Hosting.ResourceService;

/// <summary>One line of a console.</summary>
internal sealed record ConsoleLineView(int Line, string Time, string Text, bool IsError);
