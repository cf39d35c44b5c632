using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Lists the tables and indexes that report their busiest keys.</summary>
internal sealed class ListContributorInsights(TableCatalog tables) : IOperation<ListContributorInsightsRequest, ListContributorInsightsResponse>
{
    public IEnumerable<Permission> Permissions(ListContributorInsightsRequest request, Caller caller) => [new Permission("dynamodb:ListContributorInsights", request.TableName is null ? "*" : TableAddress.Of(request.TableName, caller).Arn)];

    public ListContributorInsightsResponse Invoke(ListContributorInsightsRequest request, Caller caller)
    {
        new RequestValidator().Range("maxResults", request.MaxResults, 0, 100).ThrowIfInvalid();
        var chosen = request.TableName is { } name
            ? [tables.RequireForControl(name, caller)]
            : tables.NamesOf(caller.AccountId, caller.Region).Select(each => tables.RequireForControl(each, caller)).ToList();
        var all = chosen.SelectMany(table => (table.Definition.Insights ?? []).Where(setting => setting.IsEnabled).Select(setting => SettingRules.Describe(table, setting))).ToList();
        var start = int.TryParse(request.NextToken, out var from) && from >= 0 ? from : 0;
        var size = request.MaxResults is > 0 and { } most ? most : 100;
        return new ListContributorInsightsResponse
        {
            ContributorInsightsSummaries = [.. all.Skip(start).Take(size)],
            NextToken = start + size < all.Count ? (start + size).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }
}
