using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class SecretRotationRulesTests
{
    private static readonly Secret _token = Secret(new Rotation.ByProgram(days: 30));

    [Fact]
    public void One_function_renews_a_secret_and_one_watches_it() => Assert.Empty(Faults(_token, Function("f", Grant.Rotate(_token), Grant.WatchAge(_token))));

    [Fact]
    public void A_secret_that_nobody_or_two_renew_is_a_fault()
    {
        Assert.Contains("but 0 are granted", Assert.Single(Faults(_token, Function("f", Grant.WatchAge(_token)))), StringComparison.Ordinal);
        Assert.Contains("but 2 are granted", Assert.Single(Faults(_token, Function("f", Grant.Rotate(_token), Grant.WatchAge(_token)), Function("g", Grant.Rotate(_token)))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_a_person_renews_no_function_may()
    {
        var key = Secret(new Rotation.ByPerson(days: 90, "by hand"));
        Assert.Contains("no program is to", Assert.Single(Faults(key, Function("f", Grant.Rotate(key), Grant.WatchAge(key)))), StringComparison.Ordinal);
        Assert.Contains("nobody watches", Assert.Single(Faults(key)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void Secrets_manager_counts_from_one_to_a_thousand_days(int days)
    {
        var secret = Secret(new Rotation.ByProgram(days));
        Assert.Contains("1 to 1000 days", Assert.Single(Faults(secret, Function("f", Grant.Rotate(secret), Grant.WatchAge(secret)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_is_never_renewed_needs_nobody() => Assert.Empty(Faults(Secret(rotation: null)));

    private static Secret Secret(Rotation? rotation) => new("token", "A token", ["token"], Sample.Key) { Rotation = rotation };

    private static Function Function(string name, params IReadOnlyList<Grant> grants) => Sample.Function(name, [], grants);

    private static string[] Faults(Secret secret, params IReadOnlyList<Function> functions) =>
        [.. new SecretRotations().Faults(Sample.Topology with { Secrets = [secret], Functions = functions })];
}
