namespace Acinaces.Topology.Derivation;

/// <summary>What only AWS can say about a resource.</summary>
public enum CreatedValue
{
    /// <summary>The ARN of a secret, which ends in characters drawn at creation.</summary>
    Arn,

    /// <summary>The URL of a queue.</summary>
    Url,

    /// <summary>The host of a cache.</summary>
    Endpoint,

    /// <summary>The port of a cache.</summary>
    Port,
}
