namespace Acinaces.Infra.Specification;

/// <summary>One property of a resource or of a part of it.</summary>
public sealed record PropertySpecification(PropertyShape Shape, bool IsRequired, Replacement Replacement);
