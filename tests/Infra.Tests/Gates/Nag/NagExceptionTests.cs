using Acinaces.Infra.Gates.Nag;

namespace Acinaces.Infra.Tests.Gates.Nag;

public sealed class NagExceptionTests
{
    [Theory]
    [InlineData("*-tables/*", "acinaces-test-tables/Orders", true)]
    [InlineData("*-tables/*", "acinaces-test-storage/Orders", false)]
    [InlineData("acinaces-test-cache/*", "acinaces-production-cache/Cache", false)]
    [InlineData("*-functions/* Resource::\\*", "acinaces-test-functions/AuditRole Resource::*", true)]
    [InlineData("*-functions/* Resource::\\*", "acinaces-test-functions/AuditRole Resource::arn:aws:s3:::other/*", false)]
    public void A_place_is_covered_where_all_of_it_fits(string place, string found, bool covered) =>
        Assert.Equal(covered, new NagException("Rule", place, "because").Covers(Finding("Rule", found)));

    [Fact]
    public void Another_rule_is_not_covered() => Assert.False(new NagException("Rule", "*", "because").Covers(Finding("Other", "stack/Resource")));

    [Fact]
    public void An_exception_knows_where_it_is_written() => Assert.Matches(@"^NagExceptions\.cs:\d+$", NagExceptions.All[0].Declaration);

    private static NagFinding Finding(string name, string place)
    {
        var (resource, detail) = place.Split(' ', 2) is [var first, var second] ? (first, second) : (place, "");
        var (stack, logicalId) = (resource.Split('/')[0], resource.Split('/')[1]);
        return new NagFinding("Pack", $"Pack-{name}", name, "Error", detail, "wrong", stack, logicalId);
    }
}
