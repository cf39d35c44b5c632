using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Exports.Operations;

/// <summary>Lists exports, the newest first.</summary>
internal sealed class ListExports(TransferCatalog<ExportDescription> exports) : IOperation<ListExportsRequest, ListExportsResponse>
{
    private const int MostPerPage = 25;

    public IEnumerable<Permission> Permissions(ListExportsRequest request, Caller caller) => [new Permission("dynamodb:ListExports", "*")];

    public ListExportsResponse Invoke(ListExportsRequest request, Caller caller)
    {
        new RequestValidator().Range("maxResults", request.MaxResults, 1, MostPerPage).ThrowIfInvalid();
        var found = exports.All.Where(export => export.TableArn.StartsWith($"arn:aws:dynamodb:{caller.Region}:{caller.AccountId}:", StringComparison.Ordinal) && (request.TableArn is null || export.TableArn == request.TableArn)).ToList();
        var start = 0;
        if (request.NextToken is { } token)
        {
            start = found.FindIndex(export => export.ExportArn == token) + 1;
            if (start == 0) throw DynamoDbErrors.Validation("Invalid NextToken");
        }
        var size = request.MaxResults ?? MostPerPage;
        var page = found.Skip(start).Take(size).ToList();
        return new ListExportsResponse([.. page.Select(export => new ExportSummary(export.ExportArn, export.ExportStatus, export.ExportType))], start + size < found.Count ? page[^1].ExportArn : null);
    }
}
