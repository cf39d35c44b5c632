using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Records whether a table or index reports its busiest keys. What is so already stays and is said to be done.</summary>
internal sealed class UpdateContributorInsights(TableCatalog tables, TimeProvider clock) : IOperation<ContributorInsightsRequest, ContributorInsightsResponse>
{
    public IEnumerable<Permission> Permissions(ContributorInsightsRequest request, Caller caller) => [TableRight.Of(tables, "dynamodb:UpdateContributorInsights", request.TableName, caller)];

    public ContributorInsightsResponse Invoke(ContributorInsightsRequest request, Caller caller)
    {
        new RequestValidator()
            .TableName(request.TableName)
            .Required("contributorInsightsAction", request.ContributorInsightsAction)
            .OneOf("contributorInsightsAction", request.ContributorInsightsAction, SettingRules.InsightsActions)
            .OneOf("contributorInsightsMode", request.ContributorInsightsMode, SettingRules.InsightsModes)
            .ThrowIfInvalid();
        var table = tables.RequireForControl(request.TableName, caller);
        SettingRules.RequireIndex(table, request.IndexName);
        SettingRules.RequireUsable(table.Definition, request.IndexName, clock.GetUtcNow());
        var setting = new InsightsSetting(request.IndexName, request.ContributorInsightsAction == "ENABLE", request.ContributorInsightsMode ?? SettingRules.InsightsModes[0], clock.GetUtcNow());
        var former = (table.Definition.Insights ?? []).FirstOrDefault(each => each.IndexName == request.IndexName);
        if (setting.IsEnabled ? former is { IsEnabled: true } && former.Mode == setting.Mode : former is not { IsEnabled: true })
            return SettingRules.Describe(table, former ?? setting);
        tables.Update(table, present => present with { Insights = [.. (present.Insights ?? []).Where(each => each.IndexName != request.IndexName), setting] });
        return SettingRules.Describe(table, setting) with { ContributorInsightsStatus = setting.IsEnabled ? "ENABLING" : "DISABLING" };
    }
}
