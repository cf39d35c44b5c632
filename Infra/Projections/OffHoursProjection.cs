using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Acinaces.Topology;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Scheduler;
using Schedule = Acinaces.Topology.Model.Schedule;

namespace Acinaces.Infra.Projections;

/// <summary>
/// Switches the rules of all schedules that run off and on again. What is left then costs by the hour and cannot be stopped, only removed: network
/// gateways and the cache, for which the teardown workflow is there.
/// </summary>
internal static class OffHoursProjection
{
    public static void AddOffHours(this EnvironmentStack stack, OffHours hours)
    {
        var deadLetters = stack.Names.ArnOf(Queues.EventDeadLetters);
        var group = new CfnScheduleGroup(stack, "Group", new CfnScheduleGroupProps { Name = stack.Names.Named("off-hours") });
        var role = Role(stack, deadLetters);
        foreach (var (verb, operation, expression) in new[] { ("stop", "disableRule", hours.Stop), ("start", "enableRule", hours.Start) })
        {
            foreach (var schedule in Running(stack))
            {
                new CfnSchedule(stack, $"{EnvironmentStack.PascalCase(verb)}{EnvironmentStack.PascalCase(schedule.Name)}", new CfnScheduleProps
                {
                    Name = $"{verb}-{schedule.Name}",
                    Description = $"{verb} {schedule.Name} around office hours",
                    GroupName = group.Ref,
                    ScheduleExpression = expression,
                    ScheduleExpressionTimezone = hours.TimeZone,
                    FlexibleTimeWindow = new CfnSchedule.FlexibleTimeWindowProperty { Mode = "OFF" },
                    Target = new CfnSchedule.TargetProperty
                    {
                        Arn = $"arn:aws:scheduler:::aws-sdk:eventbridge:{operation}",
                        RoleArn = role.AttrArn,
                        Input = new JsonObject { ["Name"] = stack.Names.Of(schedule) }.ToJsonString(),
                        DeadLetterConfig = new CfnSchedule.DeadLetterConfigProperty { Arn = deadLetters },
                        RetryPolicy = new CfnSchedule.RetryPolicyProperty { MaximumRetryAttempts = 5, MaximumEventAgeInSeconds = 3600 },
                    },
                });
            }
        }
    }

    // Switching a schedule on whose function has no code yet would call it in vain.
    private static IEnumerable<Schedule> Running(EnvironmentStack stack) => stack.Topology.Schedules.Where(stack.Topology.IsRunning);

    private static CfnRole Role(EnvironmentStack stack, string deadLetters) => new(stack, "Role", new CfnRoleProps
    {
        RoleName = stack.Names.Named("off-hours-role"),
        AssumeRolePolicyDocument = RolePolicy.TrustOf("scheduler.amazonaws.com", stack.Context.AccountId),
        Policies = new object[]
        {
            new CfnRole.PolicyProperty
            {
                PolicyName = "switch-schedules",
                PolicyDocument = PolicyJson.Document(
                [
                    RolePolicy.Allow("SwitchSchedules", ["events:DisableRule", "events:EnableRule"], [.. Running(stack).Select(stack.Names.ArnOf)]),
                    RolePolicy.Allow("KeepFailures", ["sqs:SendMessage"], [deadLetters]),
                ]),
            },
        },
    });
}
