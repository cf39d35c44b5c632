namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record AddPermissionRequest
{
    public string? FunctionName { get; init; }
    public string? Qualifier { get; init; }
    public string? StatementId { get; init; }
    public string? Action { get; init; }
    public string? Principal { get; init; }
    public string? SourceArn { get; init; }
    public string? SourceAccount { get; init; }
    public string? PrincipalOrgID { get; init; }
    public string? EventSourceToken { get; init; }
    public string? FunctionUrlAuthType { get; init; }
    public string? RevisionId { get; init; }
}
