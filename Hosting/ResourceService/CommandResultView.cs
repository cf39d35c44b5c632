namespace Aspire.Hosting.ResourceService;

internal sealed record CommandResultView(bool Success, bool Canceled, string? Message, string? Value, string? Format);
