#!/usr/bin/env node
import '../dist/kaohe.js';
