namespace Acinaces.Infra.Gates.Rules;

/// <summary>Tables can be restored to any second, and buckets keep what was overwritten where the model says so.</summary>
internal sealed class RecoverableTables : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input) =>
        from table in input.Assembly.OfType("AWS::DynamoDB::Table")
        where !table.IsOn("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
        select Finding.On(table, "Properties.PointInTimeRecoverySpecification", "what is overwritten by mistake cannot be had back: enable point-in-time recovery");
}
