using System.Globalization;
using Acinaces.Emulator.Delivery.Scheduling;

namespace Acinaces.Emulator.Tests.Delivery.Scheduling;

public sealed class ScheduleExpressionTests
{
    [Theory]
    [InlineData("rate(5 minutes)", "2026-11-22T10:00:00Z", "2026-11-22T10:05:00Z")]
    [InlineData("rate(1 hour)", "2026-11-22T10:00:01Z", "2026-11-22T11:00:00Z")]
    [InlineData("cron(0 18 ? * MON-FRI *)", "2026-11-20T18:00:00Z", "2026-11-23T18:00:00Z")]
    [InlineData("cron(0/15 * * * ? *)", "2026-11-22T10:14:59Z", "2026-11-22T10:15:00Z")]
    [InlineData("cron(0 0 L * ? *)", "2028-02-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("cron(0 9 1W * ? *)", "2026-07-31T10:00:00Z", "2026-08-03T09:00:00Z")]
    [InlineData("cron(0 8 ? * 2#1 *)", "2026-11-22T00:00:00Z", "2026-12-07T08:00:00Z")]
    [InlineData("cron(30 6 ? * 6L *)", "2026-11-01T00:00:00Z", "2026-11-27T06:30:00Z")]
    [InlineData("cron(0 0 29 2 ? *)", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("cron(10 1,13 1 JAN ? 2027)", "2027-01-01T01:10:00Z", "2027-01-01T13:10:00Z")]
    public void Finds_the_next_occurrence(string expression, string after, string expected)
    {
        var anchor = DateTimeOffset.Parse("2026-11-22T00:00:00Z", CultureInfo.InvariantCulture);
        var schedule = ScheduleExpression.TryParse(expression);
        Assert.NotNull(schedule);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), schedule.NextAfter(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture), anchor));
    }

    [Fact]
    public void Ends_when_the_last_year_is_over() =>
        Assert.Null(ScheduleExpression.TryParse("cron(0 0 1 1 ? 2020)")?.NextAfter(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), default));

    [Theory]
    [InlineData("rate(1 minutes)")]
    [InlineData("rate(2 minute)")]
    [InlineData("rate(0 minutes)")]
    [InlineData("cron(0 18 * * * *)")]
    [InlineData("cron(0 18 ? * ? *)")]
    [InlineData("cron(60 18 * * ? *)")]
    [InlineData("cron(0 18 * * ?)")]
    [InlineData("at(2026-11-22T00:00:00)")]
    public void Refuses_what_aws_refuses(string expression) => Assert.Null(ScheduleExpression.TryParse(expression));
}
