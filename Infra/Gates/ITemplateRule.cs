namespace Acinaces.Infra.Gates;

/// <summary>One thing that must hold for the templates of an environment.</summary>
public interface ITemplateRule
{
    /// <summary>One finding per fault; nothing when the rule holds.</summary>
    IEnumerable<Finding> Findings(GateInput input);
}
