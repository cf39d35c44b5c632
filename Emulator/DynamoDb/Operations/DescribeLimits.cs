using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Tells the account's default quotas.</summary>
internal sealed class DescribeLimits : IOperation<EmptyRequest, DescribeLimitsResponse>
{
    public IEnumerable<Permission> Permissions(EmptyRequest request, Caller caller) =>
        [new Permission("dynamodb:DescribeLimits", "*")];

    public DescribeLimitsResponse Invoke(EmptyRequest request, Caller caller)
    {
        const long AccountUnits = 80_000;
        const long TableUnits = 40_000;
        return new DescribeLimitsResponse(AccountUnits, AccountUnits, TableUnits, TableUnits);
    }
}
