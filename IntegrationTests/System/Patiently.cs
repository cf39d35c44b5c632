namespace Acinaces.IntegrationTests.System;

/// <summary>Waits for what comes by and by. Long enough for a busy machine; a test that waits for a fixed time is wrong on some machine.</summary>
public static class Patiently
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="isTrue">Asked again and again.</param>
    /// <param name="what">What is waited for, as the failure names it.</param>
    public static async Task UntilAsync(Func<Task<bool>> isTrue, string what, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!await isTrue())
        {
            Assert.False(patience.IsCancellationRequested, $"Waited {Patience.TotalMinutes:0} minutes in vain until {what}.");
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
