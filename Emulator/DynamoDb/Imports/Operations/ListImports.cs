using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Imports.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Imports.Operations;

/// <summary>Lists imports, the newest first.</summary>
internal sealed class ListImports(TransferCatalog<ImportTableDescription> imports) : IOperation<ListImportsRequest, ListImportsResponse>
{
    private const int MostPerPage = 25;

    public IEnumerable<Permission> Permissions(ListImportsRequest request, Caller caller) => [new Permission("dynamodb:ListImports", "*")];

    public ListImportsResponse Invoke(ListImportsRequest request, Caller caller)
    {
        new RequestValidator().Range("pageSize", request.PageSize, 1, MostPerPage).ThrowIfInvalid();
        var found = imports.All.Where(import => TableAddress.IsNear(import.TableArn, caller) && (request.TableArn is null || import.TableArn == request.TableArn)).ToList();
        var start = 0;
        if (request.NextToken is { } token)
        {
            start = found.FindIndex(import => import.ImportArn == token) + 1;
            if (start == 0) throw DynamoDbErrors.Validation("Invalid NextToken");
        }
        var size = request.PageSize ?? MostPerPage;
        var page = found.Skip(start).Take(size).ToList();
        return new ListImportsResponse(
            [.. page.Select(import => new ImportSummary(import.ImportArn, import.ImportStatus, import.TableArn, import.S3BucketSource, import.InputFormat, import.StartTime, import.EndTime))],
            start + size < found.Count ? page[^1].ImportArn : null);
    }
}
