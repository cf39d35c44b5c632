using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class TableRulesTests
{
    [Fact]
    public void An_attribute_has_one_type_over_all_keys()
    {
        Holds(new Table("t", Group.Platform, "id", KeyAttribute.Number("at")) { Indexes = [new("by-at", "owner", KeyAttribute.Number("at"))] });
        Broken(
            new Table("t", Group.Platform, "id", KeyAttribute.Number("at")) { Indexes = [new("by-at", "owner", "at")] },
            new LegalTableKeys(),
            "attribute 'at' has two types");
    }

    [Fact]
    public void A_key_names_two_different_attributes() =>
        Broken(new Table("t", Group.Platform, "id", "id"), new LegalTableKeys(), "its own key names one attribute twice");

    [Fact]
    public void A_key_attribute_has_a_name() => Broken(new Table("t", Group.Platform, " "), new LegalTableKeys(), "without a name");

    [Fact]
    public void Indexes_have_names_of_their_own() =>
        Broken(new Table("t", Group.Platform, "id") { Indexes = [new("i", "a"), new("i", "b")] }, new LegalTableKeys(), "two indexes share a name");

    [Fact]
    public void There_are_at_most_twenty_indexes()
    {
        Holds(new Table("t", Group.Platform, "id") { Indexes = Indexes(20) });
        Broken(new Table("t", Group.Platform, "id") { Indexes = Indexes(21) }, new LegalTableKeys(), "at most 20");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("owner")]
    [InlineData("")]
    public void The_end_of_life_is_no_key(string attribute) => Broken(
        new Table("t", Group.Platform, "id") { Indexes = [new("by-owner", "owner")], TimeToLiveAttribute = attribute },
        new TimeToLiveAttributes(),
        "time-to-live");

    [Fact]
    public void Any_other_attribute_may_end_a_life() => Holds(new Table("t", Group.Platform, "id") { TimeToLiveAttribute = "expiresAt" });

    [Fact]
    public void Every_table_can_be_restored() =>
        Broken(new Table("t", Group.Platform, "id") { PointInTimeRecovery = false }, new PointInTimeRecovery(), "point-in-time recovery is off");

    [Theory]
    [InlineData(TableAccess.Read, false)]
    [InlineData(TableAccess.Append, false)]
    [InlineData(TableAccess.Write, true)]
    [InlineData(TableAccess.ReadWrite, true)]
    public void Records_for_audit_are_never_changed(TableAccess access, bool broken)
    {
        var topology = Sample.With(Sample.Function("writer", [], new Grant.OnTable(Sample.Records, access)));
        Assert.Equal(broken, new AppendOnlyTables().Faults(topology).Any(fault => fault.Contains("'writer'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Other_tables_may_be_changed() => Assert.Empty(TopologyRules.Faults(Sample.Watched(Sample.With(Sample.Function("writer", [], Grant.Write(Sample.Things))))));

    private static SecondaryIndex[] Indexes(int count) => [.. Enumerable.Range(0, count).Select(i => new SecondaryIndex($"i{i}", $"a{i}"))];

    private static void Holds(Table table) => Assert.Empty(TopologyRules.Faults(Sample.Watched(Sample.With(table))));

    private static void Broken(Table table, ITopologyRule rule, string message)
    {
        var fault = Assert.Single(rule.Faults(Sample.With(table)));
        Assert.Contains(message, fault, StringComparison.Ordinal);
        Assert.StartsWith("table 't' (TableRulesTests.cs:", fault, StringComparison.Ordinal);
    }
}
