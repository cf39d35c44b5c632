using Acinaces.Infra.Gates.Rules;

namespace Acinaces.Infra.Gates;

/// <summary>All rules, and their joint verdict.</summary>
public static class TemplateRules
{
    public static IReadOnlyList<ITemplateRule> All { get; } =
    [
        new AlarmActions(),
        new AuthorizedMethods(),
        new BlockedPublicAccess(),
        new ConcurrencyWithinAccount(),
        new CrossStackValues(),
        new DeadLetters(),
        new EncryptionAtRest(),
        new EncryptionInTransit(),
        new FunctionPrivileges(),
        new FunctionVariables(),
        new ImmutableRecords(),
        new KeyRotation(),
        new KnownArns(),
        new LogGroups(),
        new NamedWildcards(),
        new NoConditions(),
        new NoCustomResources(),
        new NoExports(),
        new NoSecretsInVariables(),
        new PlannedFunctions(),
        new PolicySizes(),
        new RecoverableTables(),
        new RequiredTags(),
        new StatefulProtection(),
        new TableKeys(),
        new TemplateQuotas(),
        new TimeoutOrder(),
        new TracedFunctions(),
        new TrustedPrincipals(),
        new UniqueNames(),
    ];

    /// <summary>Every finding of every rule, with the rule's name.</summary>
    public static IReadOnlyList<Finding> Findings(GateInput input) => [.. All.SelectMany(rule => Findings(rule, input))];

    /// <summary>The findings of one rule, with its name.</summary>
    public static IEnumerable<Finding> Findings(ITemplateRule rule, GateInput input) =>
        rule.Findings(input).Select(finding => finding with { Rule = rule.GetType().Name });
}
