namespace Acinaces.Infra.Gates.Policies;

/// <summary>One statement of a policy, with every value worked out as far as the templates decide it.</summary>
public sealed record TemplateStatement
{
    public required bool Allows { get; init; }

    /// <summary>Such as <c>Service:lambda.amazonaws.com</c>, <c>AWS:arn:...</c> or <c>*</c>. Empty in a role's own policy.</summary>
    public required IReadOnlyList<string> Principals { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Whether the statement is about everything but what it lists.</summary>
    public required bool IsNegated { get; init; }

    /// <summary>The condition as text. Empty for none.</summary>
    public required string Condition { get; init; }
}
