using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Says whether a table or index reports its busiest keys.</summary>
internal sealed class DescribeContributorInsights(TableCatalog tables) : IOperation<ContributorInsightsRequest, ContributorInsightsResponse>
{
    public IEnumerable<Permission> Permissions(ContributorInsightsRequest request, Caller caller) => [TableRight.Of(tables, "dynamodb:DescribeContributorInsights", request.TableName, caller)];

    public ContributorInsightsResponse Invoke(ContributorInsightsRequest request, Caller caller)
    {
        new RequestValidator().TableName(request.TableName).ThrowIfInvalid();
        var table = tables.RequireForControl(request.TableName, caller);
        SettingRules.RequireIndex(table, request.IndexName);
        if ((table.Definition.Insights ?? []).FirstOrDefault(each => each.IndexName == request.IndexName) is not { } setting)
            return new ContributorInsightsResponse { TableName = table.Definition.Name, IndexName = request.IndexName, ContributorInsightsStatus = "DISABLED" };
        return SettingRules.Describe(table, setting) with { LastUpdateDateTime = TableDescriber.Seconds(setting.UpdatedAt) };
    }
}
