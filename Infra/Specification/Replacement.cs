namespace Acinaces.Infra.Specification;

/// <summary>Whether changing a property makes CloudFormation build a new resource and drop the old one.</summary>
public enum Replacement
{
    Never,

    /// <summary>Depends on the values; treated as yes by whoever must be careful.</summary>
    Maybe,

    Always,
}
