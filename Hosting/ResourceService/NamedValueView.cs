namespace Aspire.Hosting.ResourceService;

/// <summary>A variable or property. A secret's value is a row of dots.</summary>
internal sealed record NamedValueView(string Name, string? Value, bool IsSecret);
