namespace Acinaces.Infra.Gates.Policies;

/// <summary>What a policy is attached to.</summary>
public enum PolicyKind
{
    /// <summary>A role: what it may do.</summary>
    Identity,

    /// <summary>A role: who may take it.</summary>
    Trust,

    /// <summary>A bucket, queue, key ...: who may do what with it.</summary>
    Resource,
}
