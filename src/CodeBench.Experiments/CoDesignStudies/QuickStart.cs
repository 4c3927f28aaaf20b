using System.Globalization;

namespace CodeBench.Experiments;

/// <summary>The study of "codebench quickstart".</summary>
public static class QuickStart
{
    /// <summary>The study file, as text: a person can save it, change it and run it.</summary>
    /// <param name="dataset">Name of the image data set.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="trials">Pairs to evaluate.</param>
    public static string StudyText(string dataset, ulong seed = 1, int trials = 24) => Template
        .Replace("DATASET", dataset, StringComparison.Ordinal)
        .Replace("SEED", YamlNumber(seed), StringComparison.Ordinal)
        .Replace("TRIALS", YamlNumber((ulong)trials), StringComparison.Ordinal);

    private static string YamlNumber(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    private const string Template = """
        name: quickstart-DATASET
        dataset: DATASET
        seed: SEED
        trials: TRIALS
        workers: 2
        searcher: random
        fidelity: physical
        # 18 small CNNs: plain, residual and depthwise blocks, 1 or 2 a stage, 8 to 16 channels.
        networks: ["*-k3"]
        # 5,832 of AccelBench's 228,433,920 accelerators; the values that are not listed are SPRING's.
        accelerators:
          Pib: [1, 2, 4]
          Pix: [2, 4, 8]
          Piy: [2, 4, 8]
          Pof: [1, 2, 4, 8]
          Pk: [1, 3]
          actMb: [2, 6, 12]
          wgtMb: [2, 8, 24]
          memory: [rram1, dram1, hbm1]
        # Eq. 4 divides by the largest values: of 5,000 random pairs of this space, rounded up. (The paper's are for far larger CNNs.)
        objective:
          scales: {latencyMs: 0.12, areaMm2: 900, dynamicMj: 0.06, leakageMj: 1.1}
        training:
          epochs: 3
          batchSize: 64
          learningRate: 0.005
          trainingImages: 15000
          testImages: 5000

        """;
}
