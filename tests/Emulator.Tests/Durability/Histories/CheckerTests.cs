namespace Acinaces.Emulator.Tests.Durability.Histories;

/// <summary>The checkers on histories whose verdict is known by hand.</summary>
public sealed class CheckerTests
{
    private static bool Holds(params RegisterOperation[] operations) => Linearizability.Holds(operations);

    private static string? Violation(params ListTransaction[] history) => Serialisability.Violation(history);

    [Fact]
    public void Operations_one_after_the_other_are_linearizable() =>
        Assert.True(Holds(RegisterOperation.Put(1, 2, "a"), RegisterOperation.Read(3, 4, "a"), RegisterOperation.PutOver(5, 6, "a", "b", true), RegisterOperation.Read(7, 8, "b")));

    [Fact]
    public void A_read_beside_a_put_may_see_either_value()
    {
        Assert.True(Holds(RegisterOperation.Put(1, 10, "a"), RegisterOperation.Read(2, 3, null)));
        Assert.True(Holds(RegisterOperation.Put(1, 10, "a"), RegisterOperation.Read(2, 3, "a")));
    }

    [Fact]
    public void A_put_that_was_never_answered_may_have_happened_or_not()
    {
        Assert.True(Holds(RegisterOperation.Put(1, null, "a"), RegisterOperation.Read(2, 3, null), RegisterOperation.Read(4, 5, "a")));
        Assert.True(Holds(RegisterOperation.Put(1, null, "a"), RegisterOperation.Read(2, 3, null)));
    }

    [Fact]
    public void A_stale_read_is_found() => Assert.False(Holds(RegisterOperation.Put(1, 2, "a"), RegisterOperation.Put(3, 4, "b"), RegisterOperation.Read(5, 6, "a")));

    [Fact]
    public void A_value_that_comes_and_goes_is_found() =>
        Assert.False(Holds(RegisterOperation.Put(1, 10, "a"), RegisterOperation.Read(2, 3, "a"), RegisterOperation.Read(4, 5, null)));

    [Fact]
    public void Two_winners_of_one_condition_are_found() =>
        Assert.False(Holds(RegisterOperation.Put(1, 2, "a"), RegisterOperation.PutOver(3, 8, "a", "b", true), RegisterOperation.PutOver(3, 8, "a", "c", true)));

    [Fact]
    public void A_condition_that_failed_without_reason_is_found() => Assert.False(Holds(RegisterOperation.Put(1, 2, "a"), RegisterOperation.PutOver(3, 4, "a", "b", false)));

    [Fact]
    public void Transactions_that_fit_are_serialisable() => Assert.Null(Violation(
        ListTransaction.Append(1, 5, ("x", 1), ("y", 1)), ListTransaction.Append(2, 6, ("x", 2)), ListTransaction.Read(3, 7, ("x", [1]), ("y", [1])), ListTransaction.Read(8, 9, ("x", [1, 2]), ("y", [1]))));

    [Fact]
    public void Half_a_transaction_seen_is_found() => Assert.NotNull(Violation(
        ListTransaction.Append(1, 9, ("x", 1), ("y", 1)), ListTransaction.Read(2, 8, ("x", [1]), ("y", [])), ListTransaction.Read(10, 11, ("x", [1]), ("y", [1]))));

    [Fact]
    public void A_lost_change_is_found() => Assert.NotNull(Violation(ListTransaction.Append(1, 2, ("x", 1)), ListTransaction.Append(3, 4, ("x", 2)), ListTransaction.Read(5, 6, ("x", [2]))));

    [Fact]
    public void A_refused_change_that_is_there_is_found() => Assert.NotNull(Violation(ListTransaction.Append(1, 2, ("x", 1)) with { Refused = true }, ListTransaction.Read(3, 4, ("x", [1]))));

    [Fact]
    public void A_change_made_twice_is_found() => Assert.NotNull(Violation(ListTransaction.Append(1, 2, ("x", 1)), ListTransaction.Read(3, 4, ("x", [1, 1]))));

    [Fact]
    public void Two_orders_of_two_transactions_are_found() => Assert.NotNull(Violation(
        ListTransaction.Append(1, 9, ("x", 1), ("y", 1)), ListTransaction.Append(1, 9, ("x", 2), ("y", 2)), ListTransaction.Read(10, 11, ("x", [1, 2]), ("y", [2, 1]))));

    [Fact]
    public void A_read_from_the_past_is_found() => Assert.NotNull(Violation(ListTransaction.Append(1, 2, ("x", 1)), ListTransaction.Read(3, 4, ("x", [])), ListTransaction.Read(5, 6, ("x", [1]))));

    [Fact]
    public void Two_readers_that_disagree_about_what_came_first_are_found() => Assert.NotNull(Violation(
        ListTransaction.Append(1, 20, ("x", 1)), ListTransaction.Append(1, 20, ("y", 1)),
        ListTransaction.Read(2, 19, ("x", [1]), ("y", [])), ListTransaction.Read(2, 19, ("x", []), ("y", [1])), ListTransaction.Read(21, 22, ("x", [1]), ("y", [1]))));
}
