namespace Aspire.Hosting.ResourceService;

internal sealed record CommandView(string Name, string DisplayName, string? Description, string State, string? ConfirmationMessage, string? IconName, bool IsHighlighted);
