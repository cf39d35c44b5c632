namespace Acinaces.Infra.Gates.Rules;

/// <summary>Every key that KMS can rotate is rotated. Keys that sign cannot be.</summary>
internal sealed class KeyRotation : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input) =>
        from key in input.Assembly.OfType("AWS::KMS::Key")
        where key.Text("KeySpec") is null or "SYMMETRIC_DEFAULT" && !key.IsOn("EnableKeyRotation")
        select Finding.On(key, "Properties.EnableKeyRotation", "the key is never rotated: set it to true");
}
