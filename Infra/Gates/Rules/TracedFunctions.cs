namespace Acinaces.Infra.Gates.Rules;

/// <summary>One request can be followed through everything it touches.</summary>
internal sealed class TracedFunctions : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input) =>
    [
        .. from function in input.Assembly.OfType("AWS::Lambda::Function")
           where function.Text("TracingConfig", "Mode") != "Active"
           select Finding.On(function, "Properties.TracingConfig", "calls cannot be followed: set Mode to Active"),
        .. from stage in input.Assembly.OfType("AWS::ApiGateway::Stage")
           where !stage.IsOn("TracingEnabled")
           select Finding.On(stage, "Properties.TracingEnabled", "calls cannot be followed: set it to true"),
        .. from machine in input.Assembly.OfType("AWS::StepFunctions::StateMachine")
           where !machine.IsOn("TracingConfiguration", "Enabled")
           select Finding.On(machine, "Properties.TracingConfiguration", "runs cannot be followed: set Enabled to true"),
    ];
}
