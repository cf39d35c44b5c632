namespace Acinaces.Infra.Projections;

/// <summary>What a firewall stands in front of.</summary>
internal enum WebAclScope
{
    /// <summary>The API gateway of one region.</summary>
    Regional,

    /// <summary>Distributions; such a firewall lives in the global region.</summary>
    CloudFront,
}
