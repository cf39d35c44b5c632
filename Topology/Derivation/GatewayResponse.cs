namespace Acinaces.Topology.Derivation;

/// <summary>What the gateway answers in one of the cases it decides itself.</summary>
/// <param name="Type">API Gateway's name of the case.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Error">The body.</param>
public sealed record GatewayResponse(string Type, int Status, ErrorEnvelope Error)
{
    /// <summary>Headers besides those of cross-origin access.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
