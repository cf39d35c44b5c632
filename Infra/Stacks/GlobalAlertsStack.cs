using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Where alarms that only exist in the global region, and bills, report to.</summary>
public sealed class GlobalAlertsStack : EnvironmentStack
{
    public GlobalAlertsStack(Construct scope, StackContext context)
        : base(scope, context, "GlobalAlerts", "Alerts about bills, DNS and CDN", GlobalRegion.Name) => this.AddGlobalAlertTopic();
}
