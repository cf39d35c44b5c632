using System.Text.Json.Nodes;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Every log group ends its logs' life, and every function and state machine has one that is declared, so that none appears without retention.</summary>
internal sealed class LogGroups : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input)
    {
        var groups = input.Assembly.OfType("AWS::Logs::LogGroup").Select(group => group.Text("LogGroupName")).ToHashSet();
        return
        [
            .. from @group in input.Assembly.OfType("AWS::Logs::LogGroup")
               where @group["RetentionInDays"] is null
               select Finding.On(@group, "Properties.RetentionInDays", "logs are kept, and paid for, for ever: set the environment's retention"),
            .. from function in input.Assembly.OfType("AWS::Lambda::Function")
               let name = function.Text("LoggingConfig", "LogGroup") ?? $"/aws/lambda/{function.Text("FunctionName")}"
               where !groups.Contains(name)
               select Finding.On(function, "Properties.LoggingConfig", $"no template declares the log group {name}: Lambda would make one without retention"),
            .. from machine in input.Assembly.OfType("AWS::StepFunctions::StateMachine")
               where machine["LoggingConfiguration", "Destinations"] is not JsonArray { Count: > 0 }
               select Finding.On(machine, "Properties.LoggingConfiguration", "the state machine logs nowhere: give it a destination"),
        ];
    }
}
