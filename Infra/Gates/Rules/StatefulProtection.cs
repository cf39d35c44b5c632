using Acinaces.Infra.Specification;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>In production what holds data survives its stack, and cannot be deleted by one wrong command.</summary>
internal sealed class StatefulProtection : ITemplateRule
{
    /// <summary>Types that hold nothing worth keeping beyond their stack.</summary>
    internal static readonly IReadOnlyList<JustifiedException> Expendable =
    [
        new("AWS::SQS::Queue", "messages live for days at most; a kept queue would block the next deployment by its name"),
    ];

    public IEnumerable<Finding> Findings(GateInput input)
    {
        if (!input.IsProduction) yield break;
        var stateful = input.Assembly.Resources
            .Where(resource => CloudFormationSpecification.Current.Find(resource.Type)?.IsStateful == true && !Expendable.Any(exception => exception.Subject == resource.Type)).ToArray();
        foreach (var resource in stateful)
        {
            if (!resource.Keeps("DeletionPolicy")) yield return Finding.On(resource, "DeletionPolicy", $"{resource.Type} goes with its stack: set Retain");
            if (!resource.Keeps("UpdateReplacePolicy")) yield return Finding.On(resource, "UpdateReplacePolicy", $"{resource.Type} goes when it is replaced: set Retain");
            if (resource.Type == "AWS::DynamoDB::Table" && !resource.IsOn("DeletionProtectionEnabled"))
                yield return Finding.On(resource, "Properties.DeletionProtectionEnabled", "the table can be deleted by one call: set it to true");
            if (resource.Type == "AWS::Cognito::UserPool" && resource.Text("DeletionProtection") != "ACTIVE")
                yield return Finding.On(resource, "Properties.DeletionProtection", "the user pool can be deleted by one call: set ACTIVE");
        }

        foreach (var stack in stateful.Select(resource => resource.Stack).Distinct().Where(stack => !stack.TerminationProtection))
            yield return Finding.On(stack, "terminationProtection", "the stack holds data and can be deleted by one call: switch termination protection on");
    }
}
